"""Pages -> articles: body, title, date, captions."""
