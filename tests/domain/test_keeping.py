"""What is in use stays kept, however much else comes; what is not goes."""

from cmdesk.domain.keeping import Kept


def test_what_is_asked_for_stays_and_the_rest_goes() -> None:
    kept = Kept[str, int](10)
    kept.put("used", 1)
    kept.put("unused", 2)
    for number in range(100):
        kept.put(f"other {number}", number)
        assert kept.get("used") == 1
    assert kept.get("unused") is None
    assert sum(kept.get(f"other {number}") is not None for number in range(100)) <= 20


def test_all_can_be_forgotten() -> None:
    kept = Kept[str, int](10)
    kept.put("a", 1)
    kept.clear()
    assert kept.get("a") is None
