"""What a reply said is never lost, and what replies share is kept once."""

from dataclasses import replace

import pytest

from cmdesk.desk import brands, fragments, replies, undo
from cmdesk.desk import reply_history as history
from cmdesk.desk.changes import What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandUnknown,
    FragmentCycle,
    FragmentEmpty,
    FragmentNameInvalid,
    FragmentNameTaken,
    ReplyEmpty,
    ReplyTooLong,
    TooManyVariants,
)
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.reply import MAX_BODY, MAX_VARIANTS, Reply, ReplyStatus, Variant
from cmdesk.storage.vault import Vault


class TestHistory:
    def test_each_change_of_texts_is_kept_and_can_be_taken_up_again(
        self, vault: Vault, brand: Brand
    ) -> None:
        first = replies.save_reply(vault, Reply("", brand.id, "Un", "Bonjour")).value
        replies.save_reply(vault, replace(first, status=ReplyStatus.RETIRED))
        assert history.list_versions(vault, first.id) == ()
        replies.save_reply(vault, replace(first, variants=(Variant("Salut"),)))
        replies.save_reply(vault, replace(first, title="Deux", body="Bonsoir"))
        latest, oldest = history.list_versions(vault, first.id)
        assert (oldest.title, oldest.body, oldest.variants) == ("Un", "Bonjour", ())
        assert latest.variants == (Variant("Salut"),)
        change = history.restore_version(vault, latest.id)
        assert (change.undo, change.what) == ("reply.restore", {What.REPLIES})
        assert change.value
        assert (change.value.body, change.value.variants) == ("Bonjour", (Variant("Salut"),))
        assert history.list_versions(vault, first.id)[0].body == "Bonsoir"
        undo.undo(vault)
        assert len(history.list_versions(vault, first.id)) == 2
        assert history.restore_version(vault, "unknown").value is None

    def test_only_so_many_are_kept(self, vault: Vault, brand: Brand) -> None:
        reply = replies.save_reply(vault, Reply("", brand.id, "T", "0")).value
        for number in range(history.MAX_VERSIONS + 5):
            replies.save_reply(vault, replace(reply, body=str(number + 1)))
        kept = history.list_versions(vault, reply.id)
        assert kept[0].body == str(history.MAX_VERSIONS + 4)
        assert len(kept) == history.MAX_VERSIONS


class TestVariants:
    def test_they_are_held_to_the_same_limits(self, vault: Vault, brand: Brand) -> None:
        reply = Reply("", brand.id, "T", "Bonjour")
        with pytest.raises(ReplyEmpty):
            replies.save_reply(vault, replace(reply, variants=(Variant(" "),)))
        with pytest.raises(ReplyTooLong):
            replies.save_reply(vault, replace(reply, variants=(Variant("a" * (MAX_BODY + 1)),)))
        many = tuple(Variant(str(n)) for n in range(MAX_VARIANTS + 1))
        with pytest.raises(TooManyVariants) as caught:
            replies.save_reply(vault, replace(reply, variants=many))
        assert caught.value.params["limit"] == MAX_VARIANTS
        kept = replies.save_reply(vault, replace(reply, variants=many[1:])).value
        assert kept.variants == many[1:]


class TestFragments:
    def test_kept_renamed_and_deleted(self, vault: Vault, brand: Brand) -> None:
        made = fragments.save_fragment(vault, Fragment("", brand.id, " Nos  horaires", "7 h"))
        assert (made.value.name, made.undo, made.what) == (
            "Nos horaires",
            "fragment.create",
            {What.FRAGMENTS},
        )
        again = fragments.save_fragment(vault, replace(made.value, name="horaires"))
        assert fragments.list_fragments(vault, brand.id) == (again.value,)
        gone = fragments.delete_fragments(vault, [again.value.id, "unknown"])
        assert (gone.value, gone.brand_id, gone.undo) == (1, brand.id, "fragment.delete")
        assert undo.undo(vault).what == {What.FRAGMENTS}
        assert fragments.list_fragments(vault, brand.id) == (again.value,)

    @pytest.mark.parametrize("name", ["", "  ", "a{b", "a}", "a|b", "x" * 41])
    def test_a_name_must_stand_between_braces(self, vault: Vault, brand: Brand, name: str) -> None:
        with pytest.raises(FragmentNameInvalid):
            fragments.save_fragment(vault, Fragment("", brand.id, name, "x"))

    def test_what_cannot_be_kept_is_refused(self, vault: Vault, brand: Brand) -> None:
        a = fragments.save_fragment(vault, Fragment("", brand.id, "a", "voir {B}")).value
        b = Fragment("", brand.id, "b", "et {c}")
        fragments.save_fragment(vault, b)
        with pytest.raises(FragmentNameTaken):
            fragments.save_fragment(vault, replace(b, name="A"))
        with pytest.raises(FragmentEmpty):
            fragments.save_fragment(vault, replace(b, name="vide", body=" "))
        with pytest.raises(ReplyTooLong):
            fragments.save_fragment(vault, replace(b, name="long", body="a" * (MAX_BODY + 1)))
        with pytest.raises(FragmentCycle) as caught:
            fragments.save_fragment(vault, Fragment("", brand.id, "c", "{a}"))
        assert "→" in str(caught.value.params["names"])
        with pytest.raises(FragmentCycle):
            fragments.save_fragment(vault, replace(a, body="{a}"))
        with pytest.raises(BrandUnknown):
            fragments.save_fragment(vault, replace(b, brand_id="nobody"))
        other = brands.create_brand(vault, "Autre").value
        assert fragments.save_fragment(vault, Fragment("", other.id, "c", "{a}")).value.name == "c"
        assert len(vault.fragments.all()) == 3
