"""What `evaluate` and `test` say, and what stands in the pictures."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "asked": Bilingual(
        "{clean} toetsvragen, elk één keer zoals geschreven en één keer met tikfouten.",
        "{clean} test questions, each once as written and once mistyped.",
    ),
    "columns": Bilingual("{name:<34}{clean:>14}{noisy:>14}", "{name:<34}{clean:>14}{noisy:>14}"),
    "column_clean": Bilingual("geschreven", "as written"),
    "column_noisy": Bilingual("tikfouten", "mistyped"),
    "at_once": Bilingual("meteen goed", "right at once"),
    "within_tap": Bilingual("goed binnen één tik", "right within one tap"),
    "not_understood": Bilingual("niet begrepen", "not understood"),
    "wrong": Bilingual("verkeerd antwoord", "wrong answer"),
    "false_far": Bilingual("antwoord op iets heel anders", "answer to something far away"),
    "false_near": Bilingual("antwoord op wat erop lijkt", "answer to something alike"),
    "crisis_missed": Bilingual("crisis gemist", "crisis missed"),
    "false_alarms": Bilingual("vals alarm", "false alarm"),
    "fails_yet": Bilingual("gemerkt als: lukt nog niet", "marked as not working yet"),
    "calibration": Bilingual("fout in zekerheid (punten)", "error in certainty (points)"),
    "latency": Bilingual("tijd per vraag (ms), midden / 99 %", "time a question (ms), median / 99 %"),
    "heading_methods": Bilingual(
        "Vergelijking: eerste goed, en meteen goed als hooguit 4 % verkeerd mag zijn",
        "Compared: first one right, and right at once with at most 4 % wrong",
    ),
    "method": Bilingual(
        "{name:<34}{first:>13.1f}%{right:>13.1f}%{ms:>11.2f} ms",
        "{name:<34}{first:>13.1f}%{right:>13.1f}%{ms:>11.2f} ms",
    ),
    "own_name": Bilingual("Buurtgids", "Buurtgids"),
    "heading_parts": Bilingual(
        "Per soort en taal (meteen goed, binnen één tik, verkeerd)",
        "By kind and language (right at once, within one tap, wrong)",
    ),
    "part": Bilingual(
        "{name:<18}{asked:>6}{at_once:>9.1f}%{within_tap:>9.1f}%{wrong:>9.1f}%",
        "{name:<18}{asked:>6}{at_once:>9.1f}%{within_tap:>9.1f}%{wrong:>9.1f}%",
    ),
    "heading_curve": Bilingual(
        "Wat een andere grens zou betekenen (goed, verkeerd, antwoord op vragen zonder antwoord)",
        "What another limit would mean (right, wrong, answers to questions without one)",
    ),
    "point": Bilingual(
        "vanaf {threshold:>4.2f}{right:>9.1f}%{wrong:>9.1f}%{false:>9.1f}%",
        "from  {threshold:>4.2f}{right:>9.1f}%{wrong:>9.1f}%{false:>9.1f}%",
    ),
    "heading_bins": Bilingual(
        "Zekerheid: gezegd, werkelijk goed, aantal", "Certainty: said, truly right, number"
    ),
    "bin": Bilingual("{said:>6.1f}%{true:>9.1f}%{asked:>7}", "{said:>6.1f}%{true:>9.1f}%{asked:>7}"),
    "heading_mistakes": Bilingual("Wat misging ({number}):", "What went wrong ({number}):"),
    "mistake": Bilingual(
        "{file}:{line}  {verdict}: {question}  →  {first} ({score:.2f}), goed: {accepted}",
        "{file}:{line}  {verdict}: {question}  →  {first} ({score:.2f}), right: {accepted}",
    ),
    "nothing_accepted": Bilingual("geen", "none"),
    "verdict_wrong": Bilingual("verkeerd", "wrong"),
    "verdict_false_answer": Bilingual("had niets moeten zeggen", "should have said nothing"),
    "verdict_not_understood": Bilingual("niet begrepen", "not understood"),
    "verdict_not_offered": Bilingual("niet bij de keuzes", "not among the choices"),
    "verdict_one_tap": Bilingual("pas na één tik", "only after one tap"),
    "verdict_at_once": Bilingual("meteen goed", "right at once"),
    "verdict_asked_back": Bilingual("vroeg terug", "asked back"),
    "verdict_silent": Bilingual("zei niets", "said nothing"),
    "fall": Bilingual(
        "{figure} ({copy}) ging van {was:.1f} naar {now:.1f}.",
        "{figure} ({copy}) went from {was:.1f} to {now:.1f}.",
    ),
    "falls": Bilingual(
        "Slechter dan de afgesproken ondergrens. Klopt dat, bewaar de nieuwe cijfers dan met evaluate --accept.",
        "Worse than the accepted baseline. If that is right, keep the new figures with evaluate --accept.",
    ),
    "no_baseline": Bilingual(
        "Er is nog geen ondergrens. Bewaar deze cijfers met evaluate --accept.",
        "There is no baseline yet. Keep these figures with evaluate --accept.",
    ),
    "learnt": Bilingual(
        "Geleerd hoe zeker de bot mag zijn: {file}", "Learnt how sure the bot may be: {file}"
    ),
    "accepted": Bilingual("Bewaard als nieuwe ondergrens: {file}", "Kept as the new baseline: {file}"),
    "test_all_fine": Bilingual(
        "Alle {number} toetsvragen gaan zoals verwacht.", "All {number} test questions end as expected."
    ),
    "test_failed": Bilingual("Ging mis ({number}):", "Went wrong ({number}):"),
    "test_worse": Bilingual(
        "Ging mis door wat er veranderd is ({number}):", "Went wrong through what was changed ({number}):"
    ),
    "test_cause": Bilingual("    veranderd: {entries}", "    changed: {entries}"),
    "test_cause_unnamed": Bilingual(
        "    de toetsvraag is nieuw, of er veranderde iets dat voor alle vragen telt",
        "    the test question is new, or something changed that counts for every question",
    ),
    "test_elsewhere": Bilingual(
        "Ging ook al mis, of was op het randje; dit telt niet mee ({number}):",
        "Went wrong before too, or was on the edge; this does not count ({number}):",
    ),
    "test_passed": Bilingual(
        "Gaat nu goed; haal lukt_nog_niet weg ({number}):", "Goes well now; remove lukt_nog_niet ({number}):"
    ),
    "test_passed_line": Bilingual("{file}:{line}  {question}", "{file}:{line}  {question}"),
    "picture_title_curve": Bilingual("Goed en verkeerd bij elke grens", "Right and wrong at every limit"),
    "picture_title_bins": Bilingual("Gezegd en werkelijk", "Said and true"),
    "picture_wrong": Bilingual("verkeerd (%)", "wrong (%)"),
    "picture_right": Bilingual("meteen goed (%)", "right at once (%)"),
    "picture_false": Bilingual("zonder antwoord, toch beantwoord (%)", "without an answer, yet answered (%)"),
    "picture_said": Bilingual("gezegde zekerheid (%)", "certainty said (%)"),
    "picture_true": Bilingual("werkelijk goed (%)", "truly right (%)"),
    "picture_needs": Bilingual(
        "Voor een plaatje is matplotlib nodig: installeer het onderdeel 'picture'.",
        "A picture needs matplotlib: install the extra 'picture'.",
    ),
}
