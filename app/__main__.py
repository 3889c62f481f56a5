"""Lets python -m app do what the programmawijzer command does."""

from app.cli import main

main()
