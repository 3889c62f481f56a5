"""What an administrator does: add and remove documents, and renew the index."""
