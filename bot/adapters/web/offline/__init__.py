"""What a browser keeps to work without a network: the cards, an index, and a page around them."""
