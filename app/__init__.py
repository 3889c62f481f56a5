"""Questions in, cited answers out: settings, answering, command line and web page."""
