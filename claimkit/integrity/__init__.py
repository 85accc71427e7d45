"""Rules over the dataset and over new annotations: what takes more than one record to judge."""
