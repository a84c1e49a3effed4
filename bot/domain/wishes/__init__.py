"""What a person wants to get regularly: a weekly tip, a monthly agenda."""
