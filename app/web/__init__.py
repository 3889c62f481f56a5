"""The page: chat, source viewer and the routes behind them. Gradio lives here only."""
