"""What joins the parts and keeps running."""
