"""What a machine can say of how a text reads."""

from pathlib import Path

from tests.adapters.knowledge.folders import change, copy_of_sound, seen


def test_a_text_of_very_short_sentences_is_told_to_join_some(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    over = "over: Bewoners knappen samen hun buurt op."
    change(folder, "voorbeelden/utrecht.yaml", over, "over: Ze komen. Ze eten. Ze praten. Ze gaan weer.")
    assert "Deze tekst hapert: 4 zinnen van gemiddeld 2 woorden." in seen(folder)
    change(folder, "voorbeelden/utrecht.yaml", "Ze komen. Ze eten. Ze praten.", "Ze komen, eten en praten.")
    assert "hapert" not in seen(folder)
