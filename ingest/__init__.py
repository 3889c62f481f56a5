"""PDF files in, documents and passages out. Imports nothing of the other folders."""
