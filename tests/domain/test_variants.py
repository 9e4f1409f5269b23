"""The wording that fits is picked, and the pick says why."""

from cmdesk.domain.network import Network
from cmdesk.domain.reply import Reply, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.domain.variants import Aspect, Wanted, pick

REPLY = Reply(
    "r",
    "b",
    "Rupture",
    "vous, sans plus",
    variants=(
        Variant("tu, courte", Address.TU, Size.SHORT),
        Variant("vous, pour X", Address.VOUS, None, "", Network.X),
        Variant("tu, longue, Google", Address.TU, Size.LONG, "", Network.GOOGLE),
        Variant("english", None, None, "en-GB"),
    ),
)


def body(**wanted: object) -> str:
    return pick(REPLY, Wanted(**wanted)).variant.body  # type: ignore[arg-type]  # shorthand


def test_without_a_wish_it_is_the_main_one() -> None:
    found = pick(REPLY, Wanted())
    assert (found.place, found.variant.body, found.met, found.missed) == (0, REPLY.body, (), ())
    assert pick(Reply("r", "b", "t", "seule"), Wanted(Address.TU)).variant.body == "seule"


def test_each_wish_finds_its_wording() -> None:
    assert body(address=Address.TU) == "tu, courte"
    assert body(address=Address.TU, size=Size.LONG) == "tu, longue, Google"
    assert body(network=Network.X) == "vous, pour X"
    assert body(language="en") == "english"
    assert body(address=Address.EITHER) == REPLY.body


def test_address_weighs_more_than_network_and_size_together() -> None:
    found = pick(REPLY, Wanted(Address.TU, Network.X, "", Size.LONG))
    assert found.variant.body == "tu, courte"
    assert found.met == (Aspect.ADDRESS,)
    assert found.missed == (Aspect.SIZE,)


def test_what_its_network_would_refuse_comes_last() -> None:
    found = pick(REPLY, Wanted(network=Network.X), too_long=lambda text: "X" in text)
    assert found.variant.body == REPLY.body
    whole = pick(REPLY, Wanted(), too_long=lambda _text: True)
    assert (whole.place, whole.missed) == (0, (Aspect.LENGTH,))


def test_an_address_may_be_read_instead_of_said() -> None:
    def read(variant: Variant) -> Address | None:
        return Address.VOUS if variant.body.startswith("vous") else Address.TU

    found = pick(REPLY, Wanted(Address.VOUS), address_of=read)
    assert (found.place, found.met) == (0, (Aspect.ADDRESS,))
