"""Expected failures: each has a code and parameters, and is worded elsewhere, once."""

from typing import ClassVar


class DeskError(Exception):
    """An expected failure. ``code`` names it for good; ``params`` fill its wording."""

    code: ClassVar[str] = "error"

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code)
        self.params: dict[str, str | int] = params

    def __str__(self) -> str:
        """Name the code and the parameters, for logs; people read the worded message."""
        details = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({details})"


class BrandNameMissing(DeskError):
    """A brand was given no name."""

    code = "brand.name-missing"


class BrandNameTaken(DeskError):
    """Two brands would share one name. Parameters: ``name``."""

    code = "brand.name-taken"


class BrandUnknown(DeskError):
    """No brand has that name or id. Parameters: ``name``, ``known`` (names, comma-separated)."""

    code = "brand.unknown"


class ImageUnusable(DeskError):
    """A file cannot be a picture here. Parameters: ``file``, ``problem``."""

    code = "image.unusable"


class VersionUnknown(DeskError):
    """That version of a voice is not there any more."""

    code = "voice.unknown"


class MomentBackwards(DeskError):
    """The end of a moment, or its reminder, would be past already."""

    code = "moment.backwards"


class ReplyEmpty(DeskError):
    """A reply or a variant without a text was to be saved. Parameters: ``title``."""

    code = "reply.empty"


class ReplyTooLong(DeskError):
    """A text is over the limit. Parameters: ``length``, ``limit`` (characters), ``title``."""

    code = "reply.too-long"


class TooManyVariants(DeskError):
    """A reply has more variants than are kept. Parameters: ``count``, ``limit``, ``title``."""

    code = "reply.too-many-variants"


class FragmentNameInvalid(DeskError):
    """A fragment's name cannot stand between braces. Parameters: ``name``, ``limit``."""

    code = "fragment.name-invalid"


class FragmentNameTaken(DeskError):
    """Two fragments of a brand would share one name. Parameters: ``name``."""

    code = "fragment.name-taken"


class FragmentEmpty(DeskError):
    """A fragment has no text. Parameters: ``name``."""

    code = "fragment.empty"


class FragmentCycle(DeskError):
    """A fragment would come to hold itself. Parameters: ``names`` (the ring, with arrows)."""

    code = "fragment.cycle"


class LimitInvalid(DeskError):
    """No network has such a limit. Parameters: ``network``, ``value``, ``limit``."""

    code = "limit.invalid"


class ProfileInvalid(DeskError):
    """A tone profile breaks its schema. Parameters: ``key``, ``problem``, ``nearest``."""

    code = "profile.invalid"


class PackInvalid(DeskError):
    """A rule pack breaks its schema. Parameters: ``file``, ``rule``, ``line``, ``problem``."""

    code = "pack.invalid"


class RequestInvalid(DeskError):
    """A check request breaks the contract. Parameters: ``key``, ``problem``."""

    code = "request.invalid"


class FolderMissing(DeskError):
    """The folder to write to is not there. Parameters: ``folder``."""

    code = "file.folder-missing"


class FolderNotWritable(DeskError):
    """The folder or file cannot be written. Parameters: ``path``."""

    code = "file.not-writable"


class DiskFull(DeskError):
    """There is no room left on the disk. Parameters: ``path``."""

    code = "file.disk-full"


class FormatUnknown(DeskError):
    """No such export format. Parameters: ``format``, ``known``."""

    code = "format.unknown"


class FormatDrawn(DeskError):
    """Only the window can write this format. Parameters: ``format``."""

    code = "format.drawn"


class BrandNeeded(DeskError):
    """The replies of a file are of no brand: one is to be chosen for them. Parameters: none."""

    code = "import.brand-needed"


class FileUnreadable(DeskError):
    """A file is not of its format. Parameters: ``file``, ``line``, ``problem``.

    ``line`` counts from 1, 0 where it is not known; ``problem`` is one of a reader's own codes,
    and ``where`` the place inside the file (``brands[0].replies[3].status``), or empty.
    """

    code = "file.unreadable"


class FileNewer(DeskError):
    """A file was written by a newer version. Parameters: ``file``, ``found``, ``known``."""

    code = "file.newer"


class VaultKeyMissing(DeskError):
    """The vault is there but its key is not: passphrase or recovery code wanted. ``path``."""

    code = "vault.key-missing"


class VaultMissing(DeskError):
    """There is no vault yet, or it went. Parameters: ``path``."""

    code = "vault.missing"


class VaultKeyWrong(DeskError):
    """The key does not open this vault. Parameters: ``path``."""

    code = "vault.key-wrong"


class VaultDamaged(DeskError):
    """The vault's file is damaged. Parameters: ``path``, ``detail``."""

    code = "vault.damaged"


class VaultNewer(DeskError):
    """The vault was written by a newer version. Parameters: ``path``, ``found``, ``known``."""

    code = "vault.newer"


class VaultReadOnly(DeskError):
    """The vault's folder or file cannot be written. Parameters: ``path``."""

    code = "vault.read-only"


class KeyringUnavailable(DeskError):
    """The system's keyring cannot be used. Parameters: ``reason``."""

    code = "keyring.unavailable"


class VaultBusy(DeskError):
    """Another process holds the vault. Parameters: ``path``."""

    code = "vault.busy"


class VaultLocked(DeskError):
    """The desk is locked, or not open yet. Parameters: none."""

    code = "vault.locked"


class VaultExists(DeskError):
    """A vault is there already and is never written over. Parameters: ``path``."""

    code = "vault.exists"


class InfluencerNameMissing(DeskError):
    """An influencer was given no name."""

    code = "influencer.name-missing"


class InfluencerKnown(DeskError):
    """A brand would have two relations to one person. Parameters: ``name``."""

    code = "influencer.known"


class InfluencerUnknown(DeskError):
    """That person is not there any more. Parameters: none."""

    code = "influencer.unknown"


class RecoveryCodeInvalid(DeskError):
    """A recovery code was mistyped. Parameters: ``length``, ``wanted`` (signs)."""

    code = "vault.recovery-code"


class GivenUp(DeskError):
    """The person broke off what was under way. Parameters: none."""

    code = "work.given-up"


class BackupMissing(DeskError):
    """No backup can be restored from there. Parameters: ``path``."""

    code = "backup.missing"
