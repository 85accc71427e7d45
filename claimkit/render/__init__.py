"""Findings, reports and records as text, JSON and cards; nothing here judges."""
