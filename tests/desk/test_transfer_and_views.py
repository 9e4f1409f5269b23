"""Replies go to another brand without the first one's marks; searches keep their names."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cmdesk.desk import brands, transfer, undo, views
from cmdesk.desk.changes import What
from cmdesk.desk.fragments import list_fragments, save_fragment
from cmdesk.desk.replies import search_replies
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, FragmentCycle
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Variant
from cmdesk.domain.reply_filter import ReplyFilter, SavedView
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault


class TestTransfer:
    @pytest.fixture
    def lou(self, vault: Vault, brand: Brand) -> Brand:
        profile = ToneProfile(handles=("@arnaud",), signatures=("— Arnaud",))
        return brands.update_brand(vault, replace(brand, profile=profile)).value

    @pytest.fixture
    def rail(self, vault: Vault) -> Brand:
        profile = ToneProfile(handles=("@ormeval",))
        return brands.create_brand(vault, "Rail Ormeval", profile=profile).value

    def fill(self, vault: Vault, lou: Brand) -> None:
        now = datetime.now(UTC)
        save_fragment(vault, Fragment("", lou.id, "pied", "Chez @arnaud {signature}"))
        save_fragment(vault, Fragment("", lou.id, "signature", "— Arnaud"))
        save_fragment(vault, Fragment("", lou.id, "autre", "Boulangerie Arnaud"))
        vault.replies.put(
            Reply(
                "r",
                lou.id,
                "Boulangerie Arnaud",
                "Écrivez à @arnaud. {pied}",
                tags=("boulangerie arnaud",),
                folder="Boulangerie Arnaud",
                status=ReplyStatus.APPROVED,
                approved_by="Arnaud",
                approved_on=now.date(),
                notes="Demander à Arnaud",
                source="Réunion",
                audience="Habitués",
                uses=9,
                last_used=now,
                variants=(Variant("— Arnaud"),),
            )
        )

    def test_nothing_of_the_first_goes_along(self, vault: Vault, lou: Brand, rail: Brand) -> None:
        self.fill(vault, lou)
        plan = transfer.prepare_copy(vault, ["r", "r", "unknown"], lou.id, rail.id)
        (copied,) = plan.copies
        assert copied.reply.title == "Rail Ormeval"
        assert copied.reply.body == "Écrivez à @ormeval. {pied}"
        assert copied.left == ("— Arnaud",)
        assert ("@arnaud", "@ormeval") in copied.replaced
        assert {item.name for item in plan.fragments} == {"pied", "signature"}
        assert plan.fragments_left == (("signature", ("— Arnaud",)),)
        assert vault.replies.count() == 1
        change = transfer.keep_copies(vault, [copied.reply], plan.fragments)
        assert (change.value, change.undo, change.brand_id) == (1, "reply.copy", rail.id)
        (kept,) = vault.replies.all(rail.id)
        assert (kept.status, kept.uses, kept.approved_by) == (ReplyStatus.DRAFT, 0, "")
        assert (kept.notes, kept.source, kept.audience) == ("", "", "")
        assert (kept.tags, kept.folder) == (("Rail Ormeval",), "Rail Ormeval")
        assert list_fragments(vault, rail.id)[0].body.startswith("Chez @ormeval")
        undo.undo(vault)
        assert vault.replies.all(rail.id) == ()
        assert list_fragments(vault, rail.id) == ()

    def test_the_other_brand_s_fragments_stay_its_own(
        self, vault: Vault, lou: Brand, rail: Brand
    ) -> None:
        save_fragment(vault, Fragment("", lou.id, "signature", "— Arnaud"))
        save_fragment(vault, Fragment("", rail.id, "Signature", "— Rail"))
        vault.replies.put(Reply("r", lou.id, "T", "Merci {signature}"))
        plan = transfer.prepare_copy(vault, ["r"], lou.id, rail.id)
        assert plan.fragments == ()
        extra = Fragment("", rail.id, "signature", "— autre")
        transfer.keep_copies(vault, [plan.copies[0].reply], [extra])
        assert [item.body for item in list_fragments(vault, rail.id)] == ["— Rail"]
        with pytest.raises(FragmentCycle):
            transfer.keep_copies(vault, [], [Fragment("", rail.id, "a", "{a}")])

    def test_names_and_variables_that_no_card_tells_are_told(
        self, vault: Vault, lou: Brand, rail: Brand
    ) -> None:
        lou = brands.update_brand(
            vault, replace(lou, profile=ToneProfile(signatures=("— Nadia, au comptoir",)))
        ).value
        vault.replies.put(Reply("t", rail.id, "T", "Suivez {lien_train} ou {prénom}."))
        body = (
            "Nadia vous répond, {prénom}, au {téléphone_boutique} ou rue Haute, {ici|là}. "
            "Écrivez-lui sur Instagram, {lien_train}.\nMerci d’Arnaud et de l’Europe, la nadia."
        )
        vault.replies.put(Reply("r", lou.id, "Commande", body))
        plan = transfer.prepare_copy(vault, ["r"], lou.id, rail.id)
        (copied,) = plan.copies
        assert copied.left == ()
        doubts = ("Nadia", "{téléphone_boutique}", "Haute", "Arnaud", "Europe")
        assert copied.doubtful == doubts
        assert plan.marks_left == doubts
        given = {"Nadia": "Ines", "{téléphone_boutique}": "01 02", "haute": ""}
        (copied,) = transfer.prepare_copy(vault, ["r"], lou.id, rail.id, given).copies
        assert copied.reply.body.startswith("Ines vous répond, {prénom}, au 01 02 ou rue, {ici|là}")
        assert copied.reply.body.endswith("la nadia.")
        assert copied.doubtful == ("Arnaud", "Europe")

    def test_a_brand_that_is_gone_is_named(self, vault: Vault, lou: Brand, rail: Brand) -> None:
        brands.delete_brand(vault, rail.id)
        with pytest.raises(BrandUnknown):
            transfer.prepare_copy(vault, [], lou.id, rail.id)
        with pytest.raises(BrandUnknown):
            transfer.keep_copies(vault, [Reply("", rail.id, "T", "x")])


class TestViews:
    def test_kept_replaced_and_forgotten(self, vault: Vault, brand: Brand) -> None:
        only = ReplyFilter(
            situations=(Situation.COMPLAINT,),
            statuses=(ReplyStatus.APPROVED, ReplyStatus.DRAFT),
            kinds=(ReplyKind.APOLOGY,),
            networks=(Network.X,),
            folders=("Été",),
            tags=('"pain"',),
            unused_days=90,
            expired=True,
            lasting=True,
        )
        change = views.save_view(vault, brand.id, SavedView("Été", "pain", only))
        assert (change.what, change.undo) == ({What.SETTINGS}, "")
        views.save_view(vault, brand.id, SavedView("Tout"))
        assert views.list_views(vault, brand.id) == (
            SavedView("Été", "pain", only),
            SavedView("Tout"),
        )
        views.save_view(vault, brand.id, SavedView("Été"))
        assert [view.only for view in views.list_views(vault, brand.id)] == [ReplyFilter()] * 2
        for name in ("Été", "Tout", "Rien"):
            views.delete_view(vault, brand.id, name)
        assert views.list_views(vault, brand.id) == ()
        assert search_replies(vault, brand.id, "", only=only) == ()

    def test_only_so_many_are_kept(self, vault: Vault, brand: Brand) -> None:
        for number in range(views.MOST_VIEWS + 3):
            views.save_view(vault, brand.id, SavedView(str(number)))
        assert len(views.list_views(vault, brand.id)) == views.MOST_VIEWS
