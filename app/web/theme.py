"""The look of the page: fonts of the reader's own system and colours with enough contrast (WCAG AA)."""

from __future__ import annotations

import gradio as gr

INK, LINK, LINK_HOVER, LINK_DARK = "#14212f", "#1b4f8a", "#133a67", "#9cc7ff"


def page_theme() -> gr.themes.Base:
    """Gradio's plain theme in our colours."""
    theme = gr.themes.Base(
        primary_hue=gr.themes.colors.blue,
        neutral_hue=gr.themes.colors.slate,
        radius_size=gr.themes.sizes.radius_md,
        font=("system-ui", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"),
        font_mono=("ui-monospace", "Consolas", "monospace"),
    )
    return theme.set(
        body_background_fill="#f4f6f9",
        body_background_fill_dark="#10161e",
        body_text_color=INK,
        body_text_color_dark="#e8edf3",
        block_label_text_color="#3d4c5e",
        block_label_text_color_dark="#c3cedb",
        block_title_text_color="#3d4c5e",
        block_title_text_color_dark="#c3cedb",
        input_placeholder_color="#5b6879",
        input_placeholder_color_dark="#9aa8b8",
        input_border_color="#6b7a8c",
        input_border_color_dark="#7d8da0",
        button_primary_background_fill=LINK,
        button_primary_background_fill_dark=LINK_DARK,
        button_primary_background_fill_hover=LINK_HOVER,
        button_primary_background_fill_hover_dark="#c4deff",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#0d1b2a",
        button_secondary_text_color=INK,
        button_secondary_text_color_dark="#e8edf3",
    )
