"""Making annotations: comparing readings, and preparing files for the dataset."""
