"""How long what is known of a person is kept."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True, slots=True)
class RetentionPeriods:
    """What the operator decides. Whoever passes a limit is forgotten, with everything they follow."""

    months_without_contact: int = 12
    days_after_block: int = 30
    """Since the first message that was refused for good."""
    backup_days: int = 14
    """For how long copies of the database are kept. The operator's own tools see to it; the bot tells it."""

    def contact_before(self, today: date) -> date:
        """Whose last contact is before this day is forgotten."""
        return today - relativedelta(months=self.months_without_contact)

    def blocked_before(self, today: date) -> date:
        """Who could not be reached since before this day is forgotten."""
        return today - timedelta(days=self.days_after_block)
