"""Which positions a sentence voices, and which claims of the dataset it touches."""
