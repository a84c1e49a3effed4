"""Reminders: the plan, the dispatcher and what subscribers hear."""
