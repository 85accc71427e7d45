"""What a text says, with offsets: blocks, sentences, quotations, credits, certainty."""
