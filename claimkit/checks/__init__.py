"""Rules over drafts, one module for each small family."""
