<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>À propos de CM Desk</source>
        <translation>About CM Desk</translation>
    </message>
    <message>
        <source>Chercher une bibliothèque, une licence…</source>
        <translation>Search for a library, a licence…</translation>
    </message>
    <message>
        <source>Rapport de diagnostic…</source>
        <translation>Diagnostic report…</translation>
    </message>
    <message>
        <source>Rien de ce nom dans CM Desk.</source>
        <translation>Nothing of that name in CM Desk.</translation>
    </message>
    <message>
        <source>CM Desk {version} · Python {python} · Qt {qt}</source>
        <translation>CM Desk {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Licence MIT. Aucune connexion au réseau, aucune mesure d’usage. Ci-dessous, tout ce que CM Desk emporte, avec les licences entières.</source>
        <translation>MIT licence. No network connection, no usage tracking. Below, all that CM Desk brings along, with the licences in full.</translation>
    </message>
    <message>
        <source>Ce que CM Desk emporte</source>
        <translation>What CM Desk brings along</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Ajouter un compte</source>
        <translation>Add an account</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>@compte</source>
        <translation>@account</translation>
    </message>
    <message>
        <source>Retirer ce compte</source>
        <translation>Remove this account</translation>
    </message>
    <message>
        <source>Réseau&#xa0;: {name}</source>
        <translation>Network: {name}</translation>
    </message>
    <message>
        <source>Compte sur {name}</source>
        <translation>Account on {name}</translation>
    </message>
    <message>
        <source>Adresse du compte sur {name}</source>
        <translation>Address of the account on {name}</translation>
    </message>
    <message>
        <source>Ailleurs</source>
        <translation>Elsewhere</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Réseau</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>À qui l’on parle</source>
        <translation>Who you are speaking to</translation>
    </message>
    <message>
        <source>Qui peut lire</source>
        <translation>Who can read it</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+E)</source>
        <translation>Emoji (Ctrl+E)</translation>
    </message>
    <message>
        <source>Enregistrer comme réponse</source>
        <translation>Save as a reply</translation>
    </message>
    <message>
        <source>Garder ce texte dans la bibliothèque de la marque (Ctrl+S)</source>
        <translation>Keep this text in the brand’s library (Ctrl+S)</translation>
    </message>
    <message>
        <source>Copier, puis ouvrir la page du réseau</source>
        <translation>Copy, then open the network’s page</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copier la réponse et la noter au journal (Ctrl+Entrée)</source>
        <translation>Copy the answer and note it in the journal (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Privé</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>À une personne</source>
        <translation>To one person</translation>
    </message>
    <message>
        <source>À plusieurs</source>
        <translation>To several</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Réponse du client</source>
        <translation>The client’s answer</translation>
    </message>
    <message>
        <source>Noter la réponse</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>D’accord</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Le texte part tel quel. S’il change, il redevient un brouillon.</source>
        <translation>The text goes out as it is. If it changes, it becomes a draft again.</translation>
    </message>
    <message>
        <source>À changer</source>
        <translation>Needs changes</translation>
    </message>
    <message>
        <source>Le texte redevient un brouillon, avec la note.</source>
        <translation>The text becomes a draft again, with the note.</translation>
    </message>
    <message>
        <source>Ses mots, s’il y en a</source>
        <translation>Their words, if any</translation>
    </message>
    <message>
        <source>Qui a répondu</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dites qui a répondu&#xa0;: l’accord vaut par la personne.</source>
        <translation>Say who answered: an approval is worth the person who gave it.</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Écrivez votre réponse…</source>
        <translation>Write your answer…</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Ma réponse</source>
        <translation>My answer</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Claire</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contraste élevé</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>{count}&#xa0;%</source>
        <translation>{count}%</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Toujours</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Jamais</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Apparence et langue</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>Celle de la fenêtre, pas celle de vos marques. Change aussitôt.</source>
        <translation>The window’s, not your brands’. It changes at once.</translation>
    </message>
    <message>
        <source>Claire, sombre, plus contrastée, ou comme votre système.</source>
        <translation>Light, dark, more contrast, or as your system is.</translation>
    </message>
    <message>
        <source>thème mode nuit jour</source>
        <translation>theme mode night day appearance</translation>
    </message>
    <message>
        <source>Aussi par Ctrl et + ou −&#xa0;; Ctrl+0 la remet comme à l’origine.</source>
        <translation>Also with Ctrl and + or −; Ctrl+0 brings it back to the original size.</translation>
    </message>
    <message>
        <source>zoom agrandir police lire</source>
        <translation>zoom larger font read</translation>
    </message>
    <message>
        <source>Sans elles, rien ne glisse ni ne défile&#xa0;: tout est là aussitôt.</source>
        <translation>Without them nothing glides or rolls: everything is there at once.</translation>
    </message>
    <message>
        <source>mouvement réduit bouger vertige</source>
        <translation>motion movement reduced moving dizzy</translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Valider</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Qui, chez le client</source>
        <translation>Who, on the client’s side</translation>
    </message>
    <message>
        <source>Validée par</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Écrivez la date comme 12/03/2026.</source>
        <translation>Write the date as 12/03/2026.</translation>
    </message>
</context>
<context>
    <name>AsidesDialog</name>
    <message>
        <source>Points mis de côté</source>
        <translation>Points set aside</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rien n’est mis de côté.</source>
        <translation>Nothing is set aside.</translation>
    </message>
    <message>
        <source>Dans ce brouillon</source>
        <translation>In this draft</translation>
    </message>
    <message>
        <source>Pour {brand}</source>
        <translation>For {brand}</translation>
    </message>
    <message>
        <source>Pourquoi (facultatif)</source>
        <translation>Why (optional)</translation>
    </message>
    <message>
        <source>Pourquoi {name} est ignoré</source>
        <translation>Why {name} is ignored</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Rétablir {name}</source>
        <translation>Bring back {name}</translation>
    </message>
</context>
<context>
    <name>AudienceBar</name>
    <message>
        <source>Public</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Ajouter un public</source>
        <translation>Add an audience</translation>
    </message>
    <message>
        <source>Nom du public</source>
        <translation>Audience name</translation>
    </message>
    <message>
        <source>Supprimer ce public</source>
        <translation>Delete this audience</translation>
    </message>
    <message>
        <source>Toute la marque</source>
        <translation>The whole brand</translation>
    </message>
    <message>
        <source>Nouveau public</source>
        <translation>New audience</translation>
    </message>
    <message>
        <source>Nouveau public {number}</source>
        <translation>New audience {number}</translation>
    </message>
    <message>
        <source>Ce qui n’est pas fixé ici suit la marque.</source>
        <translation>What is not set here follows the brand.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Sauvegarder maintenant</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Restaurer…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Pas encore de sauvegarde</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>La première se fait toute seule, peu après l’ouverture du bureau.</source>
        <translation>The first one is made by itself, soon after the desk opens.</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ouvrir un autre fichier…</source>
        <translation>Open another file…</translation>
    </message>
    <message>
        <source>Sauvegarde en cours…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>second dossier</source>
        <translation>second folder</translation>
    </message>
    <message>
        <source>Relecture jusqu’au dernier octet…</source>
        <translation>Reading it back to the last byte…</translation>
    </message>
    <message>
        <source>Celle d’{moment} est intacte&#xa0;: {counts}.</source>
        <translation>The one from {moment} is intact: {counts}.</translation>
    </message>
    <message>
        <source>Celle du {moment} est intacte&#xa0;: {counts}.</source>
        <translation>The one from {moment} is intact: {counts}.</translation>
    </message>
    <message>
        <source>Sauvegarde faite et vérifiée&#xa0;: {counts}.</source>
        <translation>Backup made and checked: {counts}.</translation>
    </message>
    <message>
        <source>Bureau CM Desk (*.cmdesk)</source>
        <translation>CM Desk desk (*.cmdesk)</translation>
    </message>
    <message>
        <source>Ouvrir une sauvegarde</source>
        <translation>Open a backup</translation>
    </message>
    <message>
        <source>Second dossier de sauvegarde</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>Ce dossier est déjà celui du bureau&#xa0;: une panne emporterait les deux. Choisissez-en un sur une clé, un autre disque, ou synchronisé.</source>
        <translation>This is already the desk’s own folder: one failure would take both. Choose one on a stick, on another disk, or one that is synchronised.</translation>
    </message>
    <message>
        <source>Une copie chiffrée se fait chaque heure où quelque chose a changé, et n’est gardée qu’une fois relue. Les plus anciennes s’espacent d’elles-mêmes.</source>
        <translation>An encrypted copy is made every hour in which something changed, and kept only once it has been read back. Older ones thin out by themselves.</translation>
    </message>
    <message>
        <source>Choisissez le moment où revenir. Le bureau qui ne s’ouvre pas est gardé à côté, tel qu’il est.</source>
        <translation>Choose the moment to go back to. The desk that does not open is kept beside it, as it is.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Masquer</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Parti récemment</source>
        <translation>Sent recently</translation>
    </message>
    <message>
        <source>Cette réponse</source>
        <translation>This answer</translation>
    </message>
    <message>
        <source>Presque le même texte est parti récemment. Ce qui change est souligné.</source>
        <translation>Almost the same text went out recently. What changes is underlined.</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Remettre en place</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Marque</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Brouillon</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Texte au journal</source>
        <translation>Journal entry</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Version du profil</source>
        <translation>Profile version</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Élément</source>
        <translation>Item</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Chercher dans la corbeille…</source>
        <translation>Search the bin…</translation>
    </message>
    <message>
        <source>La corbeille est vide</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>Ce que vous supprimez reste ici trente jours, le temps de changer d’avis.</source>
        <translation>What you delete stays here for thirty days, in case you change your mind.</translation>
    </message>
    <message>
        <source>Rien de tel dans la corbeille</source>
        <translation>Nothing like that in the bin</translation>
    </message>
    <message>
        <source>Essayez un autre mot du titre, ou le nom de la marque.</source>
        <translation>Try another word of the title, or the brand’s name.</translation>
    </message>
    <message>
        <source>Supprimer pour de bon…</source>
        <translation>Delete for good…</translation>
    </message>
    <message>
        <source>Tout vider…</source>
        <translation>Empty the bin…</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>élément</source>
        <translation>item</translation>
    </message>
    <message>
        <source>éléments</source>
        <translation>items</translation>
    </message>
    <message>
        <source>avec {count}</source>
        <translation>with {count}</translation>
    </message>
    <message>
        <source>jour</source>
        <translation>day</translation>
    </message>
    <message>
        <source>jours</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Sans titre</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>encore {days}</source>
        <translation>{days} left</translation>
    </message>
    <message>
        <source>élément supprimé</source>
        <translation>item deleted</translation>
    </message>
    <message>
        <source>éléments supprimés</source>
        <translation>items deleted</translation>
    </message>
    <message>
        <source>{count} pour de bon</source>
        <translation>{count} for good</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BrandButton</name>
    <message>
        <source>moment&#xa0;: {name}</source>
        <translation>moment: {name}</translation>
    </message>
</context>
<context>
    <name>BrandCommands</name>
    <message>
        <source>{name} (copie)</source>
        <translation>{name} (copy)</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Dupliquer</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Archiver</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Guide de ton…</source>
        <translation>Tone guide…</translation>
    </message>
    <message>
        <source>Exporter la marque…</source>
        <translation>Export the brand…</translation>
    </message>
    <message>
        <source>Exporter ses réponses…</source>
        <translation>Export its replies…</translation>
    </message>
    <message>
        <source>Remettre au client…</source>
        <translation>Hand over to the client…</translation>
    </message>
    <message>
        <source>Supprimer «&#xa0;{name}&#xa0;»</source>
        <translation>Delete “{name}”</translation>
    </message>
</context>
<context>
    <name>BrandDialog</name>
    <message>
        <source>Nouvelle marque</source>
        <translation>New brand</translation>
    </message>
    <message>
        <source>Modifier la marque</source>
        <translation>Edit the brand</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Picture…</translation>
    </message>
    <message>
        <source>Initiales seules</source>
        <translation>Initials only</translation>
    </message>
    <message>
        <source>Une date du contrat n’en est pas une. Écrivez-la 31/12/2026.</source>
        <translation>One of the contract dates is not a date. Write it as 31/12/2026.</translation>
    </message>
    <message>
        <source>Marque non ajoutée</source>
        <translation>Brand not added</translation>
    </message>
    <message>
        <source>Marque non modifiée</source>
        <translation>Brand not changed</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Image de la marque</source>
        <translation>Brand picture</translation>
    </message>
    <message>
        <source>Couleur de la marque</source>
        <translation>Brand colour</translation>
    </message>
    <message>
        <source>Son nom en public</source>
        <translation>Its public name</translation>
    </message>
    <message>
        <source>Bouche, transports, essais…</source>
        <translation>Food, transport, trials…</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Initiales</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Couleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Autre couleur…</source>
        <translation>Another colour…</translation>
    </message>
    <message>
        <source>La couleur borde l’éditeur&#xa0;: elle rappelle, à chaque mot, pour qui vous parlez.</source>
        <translation>The colour frames the editor: with every word, it reminds you who you are speaking for.</translation>
    </message>
    <message>
        <source>Groupe dans le rail (facultatif)</source>
        <translation>Group in the rail (optional)</translation>
    </message>
</context>
<context>
    <name>BrandFiles</name>
    <message>
        <source>Exporter la marque</source>
        <translation>Export the brand</translation>
    </message>
    <message>
        <source>Exporter la marque avec son journal</source>
        <translation>Export the brand with its journal</translation>
    </message>
    <message>
        <source>Marque ou profil (*.json *.toml)</source>
        <translation>Brand or profile (*.json *.toml)</translation>
    </message>
    <message>
        <source>Importer une marque ou un profil</source>
        <translation>Import a brand or a profile</translation>
    </message>
    <message>
        <source>profil importé de {file}</source>
        <translation>profile imported from {file}</translation>
    </message>
    <message>
        <source>Marque exportée&#xa0;: {file}</source>
        <translation>Brand exported: {file}</translation>
    </message>
    <message>
        <source>Marque entière (*.json)</source>
        <translation>Whole brand (*.json)</translation>
    </message>
    <message>
        <source>Profil seul (*.toml)</source>
        <translation>Profile only (*.toml)</translation>
    </message>
</context>
<context>
    <name>BrandGuides</name>
    <message>
        <source>Les règles se chargent encore. Réessayez dans un instant.</source>
        <translation>The rules are still loading. Try again in a moment.</translation>
    </message>
    <message>
        <source>Guide de ton — {name}</source>
        <translation>Tone guide — {name}</translation>
    </message>
    <message>
        <source>PDF à signer (*.pdf);;Markdown (*.md)</source>
        <translation>PDF to sign (*.pdf);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Guide de ton</source>
        <translation>Tone guide</translation>
    </message>
    <message>
        <source>Guide de ton enregistré&#xa0;: {file}</source>
        <translation>Tone guide saved: {file}</translation>
    </message>
</context>
<context>
    <name>BrandsDialog</name>
    <message>
        <source>Toutes les marques</source>
        <translation>All brands</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Filtrer par nom ou par groupe…</source>
        <translation>Filter by name or group…</translation>
    </message>
    <message>
        <source>Archiver</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Archivées</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Sans groupe</source>
        <translation>No group</translation>
    </message>
    <message>
        <source>Remettre dans le rail</source>
        <translation>Put back in the rail</translation>
    </message>
    <message>
        <source>Marques</source>
        <translation>Brands</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Quitter la visite</source>
        <translation>Leave the tour</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>C’est un bureau emporté&#xa0;: il s’ouvre depuis votre propre bureau, pas depuis le bureau d’exemple.</source>
        <translation>This is a desk that was carried away: it opens from your own desk, not from the example one.</translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Relecture de la bibliothèque… {share}&#xa0;%</source>
        <translation>Reviewing the library… {share}%</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Cette bibliothèque n’a pas encore été relue en entier.</source>
        <translation>This library has not been fully reviewed yet.</translation>
    </message>
    <message>
        <source>Relire</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{replies} ne sert plus.</source>
        <translation>{replies} is no longer of use.</translation>
    </message>
    <message>
        <source>{replies} ne servent plus.</source>
        <translation>{replies} are no longer of use.</translation>
    </message>
    <message>
        <source>Tout retirer</source>
        <translation>Retire all</translation>
    </message>
    <message>
        <source>Voir et convertir</source>
        <translation>Look and convert</translation>
    </message>
    <message>
        <source>{replies} disent presque ce qu’une autre dit déjà.</source>
        <translation>{replies} say almost what another one already says.</translation>
    </message>
    <message>
        <source>Voir et réunir</source>
        <translation>Look and merge</translation>
    </message>
    <message>
        <source>{replies} à relire.</source>
        <translation>{replies} to review.</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>tutoient</source>
        <translation>use tu</translation>
    </message>
    <message>
        <source>tutoie</source>
        <translation>uses tu</translation>
    </message>
    <message>
        <source>alors que la marque vouvoie.</source>
        <translation>while the brand says vous.</translation>
    </message>
    <message>
        <source>vouvoient</source>
        <translation>use vous</translation>
    </message>
    <message>
        <source>vouvoie</source>
        <translation>uses vous</translation>
    </message>
    <message>
        <source>alors que la marque tutoie.</source>
        <translation>while the brand says tu.</translation>
    </message>
    <message>
        <source>mêlent</source>
        <translation>mix</translation>
    </message>
    <message>
        <source>mêle</source>
        <translation>mixes</translation>
    </message>
    <message>
        <source>tu et vous.</source>
        <translation>tu and vous.</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Emporter ce bureau</source>
        <translation>Carry this desk away</translation>
    </message>
    <message>
        <source>Choisir où l’enregistrer…</source>
        <translation>Choose where to save it…</translation>
    </message>
    <message>
        <source>Un seul fichier, chiffré, avec toutes vos marques, vos réponses et votre journal&#xa0;: sur une clé ou ailleurs, il ne dit rien à personne.</source>
        <translation>A single encrypted file with all your brands, replies and journal: on a stick or elsewhere, it tells nobody anything.</translation>
    </message>
    <message>
        <source>Bureau CM Desk (*.cmdesk)</source>
        <translation>CM Desk desk (*.cmdesk)</translation>
    </message>
    <message>
        <source>Écriture, puis relecture…</source>
        <translation>Writing, then reading back…</translation>
    </message>
    <message>
        <source>Bureau emporté dans {file} ({size})</source>
        <translation>Desk carried away in {file} ({size})</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Ailleurs, votre code de secours ou votre phrase de passe l’ouvrira. Ne les mettez pas dans le même sac.</source>
        <translation>Elsewhere, your recovery code or your passphrase will open it. Don’t keep them in the same bag.</translation>
    </message>
    <message>
        <source>Ailleurs, votre code de secours l’ouvrira. Ne le mettez pas dans le même sac.</source>
        <translation>Elsewhere, your recovery code will open it. Don’t keep it in the same bag.</translation>
    </message>
    <message>
        <source>Ailleurs, votre phrase de passe l’ouvrira.</source>
        <translation>Elsewhere, your passphrase will open it.</translation>
    </message>
    <message>
        <source>Rien ne l’ouvrirait ailleurs&#xa0;: ce bureau n’a plus de code de secours. Créez-en un d’abord, dans Fichier, Protection.</source>
        <translation>Nothing would open it elsewhere: this desk has no recovery code any more. Create one first, in File, Protection.</translation>
    </message>
</context>
<context>
    <name>Characters</name>
    <message>
        <source>Guillemets, tirets, espaces</source>
        <translation>Quotation marks, dashes, spaces</translation>
    </message>
    <message>
        <source>guillemet ouvrant</source>
        <translation>opening guillemet</translation>
    </message>
    <message>
        <source>guillemet fermant</source>
        <translation>closing guillemet</translation>
    </message>
    <message>
        <source>guillemet anglais ouvrant</source>
        <translation>opening English quotation mark</translation>
    </message>
    <message>
        <source>guillemet anglais fermant</source>
        <translation>closing English quotation mark</translation>
    </message>
    <message>
        <source>apostrophe courbe</source>
        <translation>curly apostrophe</translation>
    </message>
    <message>
        <source>tiret cadratin</source>
        <translation>em dash</translation>
    </message>
    <message>
        <source>tiret demi-cadratin</source>
        <translation>en dash</translation>
    </message>
    <message>
        <source>points de suspension</source>
        <translation>ellipsis</translation>
    </message>
    <message>
        <source>point médian</source>
        <translation>middle dot</translation>
    </message>
    <message>
        <source>puce</source>
        <translation>bullet</translation>
    </message>
    <message>
        <source>espace insécable</source>
        <translation>no-break space</translation>
    </message>
    <message>
        <source>ins.</source>
        <translation>nbsp</translation>
    </message>
    <message>
        <source>espace fine insécable</source>
        <translation>narrow no-break space</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>thin</translation>
    </message>
    <message>
        <source>Lettres</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Symboles</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>livre sterling</source>
        <translation>pound sterling</translation>
    </message>
    <message>
        <source>degré</source>
        <translation>degree</translation>
    </message>
    <message>
        <source>numéro</source>
        <translation>number sign</translation>
    </message>
    <message>
        <source>un demi</source>
        <translation>one half</translation>
    </message>
    <message>
        <source>un quart</source>
        <translation>one quarter</translation>
    </message>
    <message>
        <source>au carré</source>
        <translation>squared</translation>
    </message>
    <message>
        <source>au cube</source>
        <translation>cubed</translation>
    </message>
    <message>
        <source>signe multiplié</source>
        <translation>multiplication sign</translation>
    </message>
    <message>
        <source>signe moins</source>
        <translation>minus sign</translation>
    </message>
    <message>
        <source>plus ou moins</source>
        <translation>plus or minus</translation>
    </message>
    <message>
        <source>à peu près égal</source>
        <translation>almost equal</translation>
    </message>
    <message>
        <source>flèche vers la droite</source>
        <translation>right arrow</translation>
    </message>
    <message>
        <source>flèche vers la gauche</source>
        <translation>left arrow</translation>
    </message>
    <message>
        <source>flèche vers le haut</source>
        <translation>up arrow</translation>
    </message>
    <message>
        <source>flèche vers le bas</source>
        <translation>down arrow</translation>
    </message>
    <message>
        <source>coche</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>droit d’auteur</source>
        <translation>copyright</translation>
    </message>
    <message>
        <source>marque déposée</source>
        <translation>registered trade mark</translation>
    </message>
    <message>
        <source>marque commerciale</source>
        <translation>trade mark</translation>
    </message>
    <message>
        <source>lettre {letter}</source>
        <translation>letter {letter}</translation>
    </message>
</context>
<context>
    <name>CheckCodeDialog</name>
    <message>
        <source>Vérifier mon code de secours</source>
        <translation>Check my recovery code</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Le code de votre feuille</source>
        <translation>The code on your sheet</translation>
    </message>
    <message>
        <source>Ce code ouvre bien votre bureau</source>
        <translation>This code does open your desk</translation>
    </message>
    <message>
        <source>Ce code est bien formé, mais il n’ouvre pas ce bureau&#xa0;: c’est sans doute un ancien. Votre bureau est intact&#xa0;; créez un nouveau code.</source>
        <translation>This code is well formed but does not open this desk: it is probably an old one. Your desk is intact; create a new code.</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Un nom, un numéro, des heures</source>
        <translation>A name, a number, opening hours</translation>
    </message>
    <message>
        <source>Interlocuteur</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Fonction</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Contrat du</source>
        <translation>Contract from</translation>
    </message>
    <message>
        <source>Contrat jusqu’au</source>
        <translation>Contract until</translation>
    </message>
    <message>
        <source>Qui appeler en cas de crise</source>
        <translation>Who to call in a crisis</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Votre texte n’est pas enregistré</source>
        <translation>Your text is not saved</translation>
    </message>
    <message>
        <source>Enregistrer dans un fichier…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Il n’est que dans cette fenêtre&#xa0;: la fermer le perdrait. Tout ce qui était enregistré avant est intact.</source>
        <translation>It exists only in this window: closing it would lose it. Everything saved before is intact.</translation>
    </message>
    <message>
        <source>Fermer sans l’enregistrer</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Revenir au texte</source>
        <translation>Back to the text</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Code de secours</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Code de secours CM Desk.pdf</source>
        <translation>CM Desk recovery code.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Enregistrer la feuille</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Ce n’est pas ce code-là. Retapez celui qui est affiché.</source>
        <translation>That is not the code. Type the one that is shown.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Marque</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Texte de la réponse</source>
        <translation>Reply text</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Situations</translation>
    </message>
    <message>
        <source>Étiquettes</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Réseaux</source>
        <translation>Networks</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Validée par</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Validée le</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Expire le</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Raccourci</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Envois</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>Dernier envoi</source>
        <translation>Last use</translation>
    </message>
    <message>
        <source>Créée le</source>
        <translation>Created on</translation>
    </message>
    <message>
        <source>Modifiée le</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Variante</source>
        <translation>Variant</translation>
    </message>
</context>
<context>
    <name>ColumnsBox</name>
    <message>
        <source>Colonne {name}</source>
        <translation>Column {name}</translation>
    </message>
    <message>
        <source>ne pas importer</source>
        <translation>do not import</translation>
    </message>
</context>
<context>
    <name>Coming</name>
    <message>
        <source>Réponses à importer</source>
        <translation>Replies to import</translation>
    </message>
    <message>
        <source>Toutes ({count})</source>
        <translation>All ({count})</translation>
    </message>
    <message>
        <source>Avec remarques ({count})</source>
        <translation>With remarks ({count})</translation>
    </message>
    <message>
        <source>remarque</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>remarques</source>
        <translation>remarks</translation>
    </message>
</context>
<context>
    <name>ComposePane</name>
    <message>
        <source>Copier la réponse</source>
        <translation>Copy the answer</translation>
    </message>
    <message>
        <source>Copier et ouvrir la page du réseau</source>
        <translation>Copy and open the network’s page</translation>
    </message>
    <message>
        <source>Enregistrer comme réponse…</source>
        <translation>Save as a reply…</translation>
    </message>
    <message>
        <source>Point suivant</source>
        <translation>Next point</translation>
    </message>
    <message>
        <source>Point précédent</source>
        <translation>Previous point</translation>
    </message>
    <message>
        <source>Corriger le point…</source>
        <translation>Fix the point…</translation>
    </message>
    <message>
        <source>Réponses proches</source>
        <translation>Similar replies</translation>
    </message>
    <message>
        <source>Références de la personne</source>
        <translation>The person’s references</translation>
    </message>
    <message>
        <source>Nouveau brouillon</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Brouillons…</source>
        <translation>Drafts…</translation>
    </message>
    <message>
        <source>Emoji…</source>
        <translation>Emoji…</translation>
    </message>
    <message>
        <source>Caractères spéciaux…</source>
        <translation>Special characters…</translation>
    </message>
    <message>
        <source>Orthographe…</source>
        <translation>Spelling…</translation>
    </message>
    <message>
        <source>Petite fenêtre</source>
        <translation>Small window</translation>
    </message>
    <message>
        <source>Réseau suivant</source>
        <translation>Next network</translation>
    </message>
    <message>
        <source>Réseau précédent</source>
        <translation>Previous network</translation>
    </message>
    <message>
        <source>Message reçu</source>
        <translation>Message received</translation>
    </message>
    <message>
        <source>Ma réponse</source>
        <translation>My answer</translation>
    </message>
    <message>
        <source>Brouillon enregistré</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Écrivez d’abord la réponse à enregistrer.</source>
        <translation>Write the reply to save first.</translation>
    </message>
</context>
<context>
    <name>Concern</name>
    <message>
        <source>Tutoiement ou vouvoiement</source>
        <translation>Tu or vous</translation>
    </message>
    <message>
        <source>La marque ne parle pas ainsi d’elle</source>
        <translation>Not how the brand speaks of itself</translation>
    </message>
    <message>
        <source>Aucune excuse</source>
        <translation>No apology</translation>
    </message>
    <message>
        <source>Excuse qui n’en est pas une</source>
        <translation>An apology that is not one</translation>
    </message>
    <message>
        <source>Demande de retrait</source>
        <translation>Asking for a removal</translation>
    </message>
    <message>
        <source>Renvoi en privé sans réponse</source>
        <translation>Sent to private without an answer</translation>
    </message>
    <message>
        <source>Ton condescendant</source>
        <translation>Condescending tone</translation>
    </message>
    <message>
        <source>Faute rejetée sur la personne</source>
        <translation>Blame put on the person</translation>
    </message>
    <message>
        <source>Vécu minimisé</source>
        <translation>Experience played down</translation>
    </message>
    <message>
        <source>Mots hostiles</source>
        <translation>Hostile words</translation>
    </message>
    <message>
        <source>Porte montrée à la personne</source>
        <translation>Showing the person the door</translation>
    </message>
    <message>
        <source>Porte fermée à la question</source>
        <translation>Closing the door on a question</translation>
    </message>
    <message>
        <source>Plaisanterie mal venue</source>
        <translation>Ill-timed joke</translation>
    </message>
    <message>
        <source>Promesse trop grande</source>
        <translation>Too big a promise</translation>
    </message>
    <message>
        <source>Donnée personnelle en public</source>
        <translation>Personal data in public</translation>
    </message>
    <message>
        <source>Autre client nommé</source>
        <translation>Another client named</translation>
    </message>
    <message>
        <source>Trop personnel</source>
        <translation>Too personal</translation>
    </message>
    <message>
        <source>Formule toute faite</source>
        <translation>Stock phrase</translation>
    </message>
    <message>
        <source>Déjà dit récemment</source>
        <translation>Already said recently</translation>
    </message>
    <message>
        <source>Mot à éviter</source>
        <translation>Word to avoid</translation>
    </message>
    <message>
        <source>Signes à revoir</source>
        <translation>Characters to review</translation>
    </message>
    <message>
        <source>Texte trop long</source>
        <translation>Text too long</translation>
    </message>
    <message>
        <source>Sujet réservé</source>
        <translation>Off-limits subject</translation>
    </message>
    <message>
        <source>Contre la fiche d’influence</source>
        <translation>Against the influence card</translation>
    </message>
    <message>
        <source>Variable à remplir</source>
        <translation>Variable to fill in</translation>
    </message>
    <message>
        <source>Partenariat à signaler</source>
        <translation>Partnership to disclose</translation>
    </message>
    <message>
        <source>Publicité mal venue</source>
        <translation>Ill-timed promotion</translation>
    </message>
    <message>
        <source>Typographie</source>
        <translation>Typography</translation>
    </message>
    <message>
        <source>Orthographe</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Tu et vous mêlés</source>
        <translation>Tu and vous mixed</translation>
    </message>
    <message>
        <source>une plainte</source>
        <translation>a complaint</translation>
    </message>
    <message>
        <source>une question</source>
        <translation>a question</translation>
    </message>
    <message>
        <source>un compliment</source>
        <translation>praise</translation>
    </message>
    <message>
        <source>une attaque</source>
        <translation>an attack</translation>
    </message>
    <message>
        <source>un propos haineux</source>
        <translation>hateful words</translation>
    </message>
    <message>
        <source>une crise</source>
        <translation>a crisis</translation>
    </message>
    <message>
        <source>une plaisanterie</source>
        <translation>a joke</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Moment&#xa0;: {name}</source>
        <translation>Moment: {name}</translation>
    </message>
    <message>
        <source>Annulé</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Rétabli</source>
        <translation>Redone</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>ContractPage</name>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Tant que le contrat court, un message public de la marque qui la cite doit porter «&#xa0;Publicité&#xa0;» ou «&#xa0;Collaboration commerciale&#xa0;» (loi du 9 juin 2023)&#xa0;: la relecture le rappelle.</source>
        <translation>While the contract runs, a public message from the brand that names this person must carry “Publicité” or “Collaboration commerciale” (French law of 9 June 2023): the review reminds you.</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Dernier contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Cette date n’en est pas une. Écrivez-la 31/12/2026.</source>
        <translation>That is not a date. Write it as 31/12/2026.</translation>
    </message>
    <message>
        <source>Ce contrat finit avant d’avoir commencé&#xa0;: corrigez l’une des deux dates.</source>
        <translation>This contract ends before it begins: correct one of the two dates.</translation>
    </message>
    <message>
        <source>Le dernier contact ne peut pas être à venir.</source>
        <translation>The last contact cannot be in the future.</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Copier vers une autre marque</source>
        <translation>Copy to another brand</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Marque</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Réponses à copier</source>
        <translation>Replies to copy</translation>
    </message>
    <message>
        <source>Copié, et à relire</source>
        <translation>Copied, to be read over</translation>
    </message>
    <message>
        <source>{replies} dans la bibliothèque de {name}, en brouillon.</source>
        <translation>{replies} in the library of {name}, as drafts.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Noms, comptes, mots-dièse, signatures et liens deviennent ceux de {name}.</source>
        <translation>Names, accounts, hashtags, signatures and links become those of {name}.</translation>
    </message>
    <message>
        <source>{replies} parlent encore de {name} et ne sont pas cochées.</source>
        <translation>{replies} still mention {name} and are not ticked.</translation>
    </message>
    <message>
        <source>{replies} parle encore de {name} et n’est pas cochée.</source>
        <translation>{replies} still mentions {name} and is not ticked.</translation>
    </message>
    <message>
        <source>À vérifier, car {name} ne les connaît pas&#xa0;: {marks}.</source>
        <translation>To check, as {name} does not know them: {marks}.</translation>
    </message>
    <message>
        <source>Fragments copiés avec elles&#xa0;: {names}.</source>
        <translation>Fragments copied along: {names}.</translation>
    </message>
    <message>
        <source>Le fragment {name} dit encore {marks}.</source>
        <translation>The fragment {name} still says {marks}.</translation>
    </message>
    <message>
        <source>Reste à remplacer&#xa0;: {marks}</source>
        <translation>Still to replace: {marks}</translation>
    </message>
    <message>
        <source>À vérifier&#xa0;: {marks}</source>
        <translation>To check: {marks}</translation>
    </message>
    <message>
        <source>(ôté)</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>Vers</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Copier {replies}</source>
        <translation>Copy {replies}</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Ce que la fiche ne remplace pas</source>
        <translation>What the card does not replace</translation>
    </message>
    <message>
        <source>«&#xa0;{mark}&#xa0;»</source>
        <translation>“{mark}”</translation>
    </message>
    <message>
        <source>Ôter</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remplacer par…</source>
        <translation>Replace with…</translation>
    </message>
    <message>
        <source>Remplacer «&#xa0;{mark}&#xa0;» par</source>
        <translation>Replace “{mark}” with</translation>
    </message>
    <message>
        <source>Ôter «&#xa0;{mark}&#xa0;»</source>
        <translation>Remove “{mark}”</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Compté comme X&#xa0;: un lien vaut 23, un emoji 2</source>
        <translation>Counted as X does: a link is 23, an emoji 2</translation>
    </message>
    <message>
        <source>Compté en caractères visibles, un emoji pour un</source>
        <translation>Counted in visible characters, an emoji as one</translation>
    </message>
    <message>
        <source>Compté en octets&#xa0;: une lettre accentuée en vaut 2, un emoji 4</source>
        <translation>Counted in bytes: an accented letter is 2, an emoji 4</translation>
    </message>
    <message>
        <source>Compté en caractères</source>
        <translation>Counted in characters</translation>
    </message>
    <message>
        <source>Longueur&#xa0;: {count}{left}</source>
        <translation>Length: {count}{left}</translation>
    </message>
    <message>
        <source>, au-dessus de la limite</source>
        <translation>, over the limit</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Raccourcir</source>
        <translation>Shorten</translation>
    </message>
    <message>
        <source>Couper en fil de {count} messages…</source>
        <translation>Split into a thread of {count} messages…</translation>
    </message>
    <message>
        <source>Limite de {name}&#xa0;: {value}, lue le {day}. Changer…</source>
        <translation>Limit of {name}: {value}, read on {day}. Change…</translation>
    </message>
    <message>
        <source>Apostrophes droites</source>
        <translation>Straight apostrophes</translation>
    </message>
    <message>
        <source>Guillemets droits</source>
        <translation>Straight quotation marks</translation>
    </message>
    <message>
        <source>Espaces ordinaires</source>
        <translation>Ordinary spaces</translation>
    </message>
    <message>
        <source>Une espace au lieu de plusieurs</source>
        <translation>One space instead of several</translation>
    </message>
    <message>
        <source>Une ligne vide au lieu de plusieurs</source>
        <translation>One empty line instead of several</translation>
    </message>
    <message>
        <source>Points de suspension en un signe</source>
        <translation>Ellipsis as one character</translation>
    </message>
    <message>
        <source>Liens sans suivi</source>
        <translation>Links without tracking</translation>
    </message>
    <message>
        <source>Formes plus courtes</source>
        <translation>Shorter forms</translation>
    </message>
    <message>
        <source>Un signe au lieu de plusieurs</source>
        <translation>One character instead of several</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Un imprévu s’est produit</source>
        <translation>Something unexpected happened</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>C’est une erreur de CM Desk, pas la vôtre. Ce qui était enregistré est intact, et votre brouillon vient d’être enregistré aussi. Vous pouvez continuer&#x202f;; si l’imprévu revient, fermez puis rouvrez CM Desk.</source>
        <translation>This is a fault in CM Desk, not yours. What was saved is intact, and your draft has just been saved too. You can go on; if it happens again, close CM Desk and reopen it.</translation>
    </message>
    <message>
        <source>Un compte rendu, sans aucun texte de vos clients, est resté sur cette machine&#xa0;:
{path}</source>
        <translation>A report, without any of your clients’ texts, has stayed on this machine:
{path}</translation>
    </message>
    <message>
        <source>Voir le compte rendu</source>
        <translation>Show the report</translation>
    </message>
</context>
<context>
    <name>Culprits</name>
    <message>
        <source>lien</source>
        <translation>link</translation>
    </message>
    <message>
        <source>liens</source>
        <translation>links</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>emoji</translation>
    </message>
    <message>
        <source>apostrophe courbe</source>
        <translation>curly apostrophe</translation>
    </message>
    <message>
        <source>apostrophes courbes</source>
        <translation>curly apostrophes</translation>
    </message>
    <message>
        <source>guillemet</source>
        <translation>quotation mark</translation>
    </message>
    <message>
        <source>guillemets</source>
        <translation>quotation marks</translation>
    </message>
    <message>
        <source>espace insécable</source>
        <translation>no-break space</translation>
    </message>
    <message>
        <source>espaces insécables</source>
        <translation>no-break spaces</translation>
    </message>
    <message>
        <source>signe «&#xa0;…&#xa0;»</source>
        <translation>“…” sign</translation>
    </message>
    <message>
        <source>signes «&#xa0;…&#xa0;»</source>
        <translation>“…” signs</translation>
    </message>
    <message>
        <source>lettre accentuée</source>
        <translation>accented letter</translation>
    </message>
    <message>
        <source>lettres accentuées</source>
        <translation>accented letters</translation>
    </message>
    <message>
        <source>lettre d’un autre alphabet</source>
        <translation>letter from another alphabet</translation>
    </message>
    <message>
        <source>lettres d’un autre alphabet</source>
        <translation>letters from another alphabet</translation>
    </message>
    <message>
        <source>autre signe</source>
        <translation>other character</translation>
    </message>
    <message>
        <source>autres signes</source>
        <translation>other characters</translation>
    </message>
    <message>
        <source>octet</source>
        <translation>byte</translation>
    </message>
    <message>
        <source>octets</source>
        <translation>bytes</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>12/03/2026 ou +30</source>
        <translation>12/03/2026 or +30</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Étiqueter…</source>
        <translation>Tag…</translation>
    </message>
    <message>
        <source>Ôter des étiquettes…</source>
        <translation>Remove tags…</translation>
    </message>
    <message>
        <source>Ranger dans un dossier…</source>
        <translation>Move to a folder…</translation>
    </message>
    <message>
        <source>Valider…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Remettre en brouillon</source>
        <translation>Turn back into a draft</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Copier vers une marque…</source>
        <translation>Copy to a brand…</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Réunir…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Étiqueter</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Étiquettes, séparées par des virgules</source>
        <translation>Tags, separated by commas</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Aucune étiquette à ôter de cette sélection</source>
        <translation>No tag to remove from this selection</translation>
    </message>
    <message>
        <source>Ranger</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Dossier (vide&#xa0;: aucun)</source>
        <translation>Folder (empty: none)</translation>
    </message>
    <message>
        <source>Il n’y a pas d’autre marque où copier</source>
        <translation>There is no other brand to copy to</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Votre bureau est verrouillé</source>
        <translation>Your desk is locked</translation>
    </message>
    <message>
        <source>Vos marques et vos textes sont chiffrés, et votre brouillon est enregistré. Vous le retrouverez là où vous l’avez laissé.</source>
        <translation>Your brands and texts are encrypted, and your draft is saved. You will find it where you left it.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ce fichier est abîmé</source>
        <translation>This file is damaged</translation>
    </message>
    <message>
        <source>Votre bureau est tel qu’il était. Choisissez une autre sauvegarde.</source>
        <translation>Your desk is as it was. Choose another backup.</translation>
    </message>
    <message>
        <source>Rouvrir mon bureau</source>
        <translation>Reopen my desk</translation>
    </message>
    <message>
        <source>Il est laissé tel quel, et ne sera jamais écrasé. Vos sauvegardes sont à part&#xa0;: choisissez celle où revenir. Si le disque a été débranché, rebranchez-le et réessayez.</source>
        <translation>It is left as it is and will never be overwritten. Your backups are kept apart: choose the one to go back to. If the disk was unplugged, plug it in again and retry.</translation>
    </message>
    <message>
        <source>Voir les sauvegardes</source>
        <translation>Show the backups</translation>
    </message>
    <message>
        <source>Ses sauvegardes, elles, sont là&#xa0;: rien ne sera recommencé à vide. Remettez le fichier du coffre où il était puis réessayez, ou revenez à une sauvegarde.</source>
        <translation>Its backups are still here: nothing will be started again from empty. Put the vault’s file back where it was and try again, or go back to a backup.</translation>
    </message>
    <message>
        <source>Votre coffre n’est plus à sa place</source>
        <translation>Your vault is not where it was</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>{handle} est déjà un compte de {brand}&#xa0;: c’est ainsi que l’on se trompe de client.</source>
        <translation>{handle} is already an account of {brand}: that is how one answers for the wrong client.</translation>
    </message>
    <message>
        <source>Des emojis sont permis, mais aucun n’a de place&#xa0;: montez le nombre d’emojis, ou videz cette liste.</source>
        <translation>Some emoji are allowed, but there is no room for any: raise the number of emoji, or empty this list.</translation>
    </message>
    <message>
        <source>{word} est à la fois permis et banni&#xa0;: il sera signalé.</source>
        <translation>{word} is both allowed and banned: it will be pointed out.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» porte un emoji, alors que la marque n’en écrit aucun.</source>
        <translation>“{word}” has an emoji, while the brand writes none.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» n’est pas un emoji.</source>
        <translation>“{word}” is not an emoji.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» n’a pas d’arobase&#xa0;: écrivez @{word} pour qu’il soit reconnu.</source>
        <translation>“{word}” has no at sign: write @{word} so that it is recognised.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» n’a pas de dièse&#xa0;: écrivez #{word}.</source>
        <translation>“{word}” has no hash: write #{word}.</translation>
    </message>
    <message>
        <source>La marque a des hashtags, mais aucun n’est permis dans un texte.</source>
        <translation>The brand has hashtags, but a text may not hold any.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» n’a ni lettre ni chiffre&#xa0;: rien ne le trouvera.</source>
        <translation>“{word}” has neither letter nor figure: nothing will find it.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est écrit deux fois.</source>
        <translation>“{word}” is written twice.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est proposé ici et banni plus haut&#xa0;: il faut choisir.</source>
        <translation>“{word}” is suggested here and banned above: choose one.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est proposé à la place de lui-même.</source>
        <translation>“{word}” is suggested in place of itself.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est validé comme promesse et banni comme mot.</source>
        <translation>“{word}” is approved as a promise and banned as a word.</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est une cause de la marque et un sujet réservé&#xa0;: il faut choisir.</source>
        <translation>“{word}” is one of the brand’s causes and an off-limits subject: choose one.</translation>
    </message>
    <message>
        <source>La marque dit «&#xa0;je&#xa0;» sans que personne ne parle&#xa0;: choisissez «&#xa0;une personne&#xa0;».</source>
        <translation>The brand says “je” though nobody is speaking: choose “a person”.</translation>
    </message>
    <message>
        <source>Aucune règle n’est écrite pour «&#xa0;{word}&#xa0;»&#xa0;: seuls les comptes y seront relus.</source>
        <translation>No rule is written for “{word}”: only counts will be checked there.</translation>
    </message>
    <message>
        <source>Sans langue, presque rien n’est relu.</source>
        <translation>Without a language, almost nothing is checked.</translation>
    </message>
    <message>
        <source>Deux publics s’appellent «&#xa0;{word}&#xa0;»&#xa0;: seul le premier sera trouvé.</source>
        <translation>Two audiences are called “{word}”: only the first will be found.</translation>
    </message>
    <message>
        <source>Rien ne distingue encore le public «&#xa0;{word}&#xa0;» de la marque.</source>
        <translation>Nothing yet sets the audience “{word}” apart from the brand.</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Brouillon enregistré</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Brouillon non enregistré</source>
        <translation>Draft not saved</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Où en est ce brouillon, et les autres brouillons</source>
        <translation>Where this draft stands, and the other drafts</translation>
    </message>
    <message>
        <source>Brouillon&#xa0;: {state}</source>
        <translation>Draft: {state}</translation>
    </message>
    <message>
        <source>Nouveau brouillon</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Tous les brouillons…</source>
        <translation>All drafts…</translation>
    </message>
    <message>
        <source>Donner un titre…</source>
        <translation>Give it a title…</translation>
    </message>
    <message>
        <source>Copier la demande d’accord au client</source>
        <translation>Copy the request for approval</translation>
    </message>
    <message>
        <source>Enregistrer la demande d’accord…</source>
        <translation>Save the request for approval…</translation>
    </message>
    <message>
        <source>Noter la réponse du client…</source>
        <translation>Note the client’s answer…</translation>
    </message>
    <message>
        <source>Remettre en brouillon</source>
        <translation>Turn back into a draft</translation>
    </message>
    <message>
        <source>Marquer comme envoyé</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>Demande d’accord copiée&#xa0;: collez-la dans un e-mail.</source>
        <translation>Request for approval copied: paste it into an email.</translation>
    </message>
    <message>
        <source>À valider.txt</source>
        <translation>To approve.txt</translation>
    </message>
    <message>
        <source>Enregistrer la demande d’accord</source>
        <translation>Save the request for approval</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Écrivez d’abord la réponse à faire valider.</source>
        <translation>Write the answer to be approved first.</translation>
    </message>
    <message>
        <source>Demande d’accord enregistrée</source>
        <translation>Request for approval saved</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>à valider</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>validé</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>envoyé</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>demandé le {day}, sans réponse encore</source>
        <translation>asked on {day}, no answer yet</translation>
    </message>
    <message>
        <source>validé par {name} le {day}</source>
        <translation>approved by {name} on {day}</translation>
    </message>
    <message>
        <source>à changer selon {name}, le {day}</source>
        <translation>to change according to {name}, on {day}</translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Brouillons de {brand}</source>
        <translation>Drafts of {brand}</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chercher un brouillon…</source>
        <translation>Search for a draft…</translation>
    </message>
    <message>
        <source>Où en est le brouillon</source>
        <translation>Where the draft stands</translation>
    </message>
    <message>
        <source>tous</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Dupliquer</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Aucun brouillon ne contient ces mots.</source>
        <translation>No draft contains these words.</translation>
    </message>
    <message>
        <source>Aucun brouillon ici&#xa0;: ce que vous écrivez se garde tout seul.</source>
        <translation>No draft here: what you write is kept by itself.</translation>
    </message>
    <message>
        <source>Choisissez-en deux (Ctrl+clic) pour les comparer mot à mot.</source>
        <translation>Choose two (Ctrl+click) to compare them word by word.</translation>
    </message>
    <message>
        <source>De «&#xa0;{old}&#xa0;» à «&#xa0;{new}&#xa0;»</source>
        <translation>From “{old}” to “{new}”</translation>
    </message>
    <message>
        <source>{count} brouillons supprimés</source>
        <translation>{count} drafts deleted</translation>
    </message>
    <message>
        <source>Brouillon supprimé</source>
        <translation>Draft deleted</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Tout montrer</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Laissé&#xa0;: {points}</source>
        <translation>Left as is: {points}</translation>
    </message>
    <message>
        <source>Supprimée en ligne le {day}</source>
        <translation>Deleted online on {day}</translation>
    </message>
    <message>
        <source>Que faire de cette réponse</source>
        <translation>What to do with this answer</translation>
    </message>
    <message>
        <source>Supprimer ma réponse publiée…</source>
        <translation>Delete my published answer…</translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message>
        <source>Profils de marque</source>
        <translation>Brand profiles</translation>
    </message>
    <message>
        <source>Réponses</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>Fiches</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Réponses d’avant</source>
        <translation>Earlier replies</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragments</translation>
    </message>
    <message>
        <source>Profils d’avant</source>
        <translation>Earlier profiles</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>Effacement d’une personne&#xa0;: {names}</source>
        <translation>Erasure of a person: {names}</translation>
    </message>
    <message>
        <source>Fait le {now}, par CM Desk.</source>
        <translation>Done on {now}, by CM Desk.</translation>
    </message>
    <message>
        <source>texte la nommait.</source>
        <translation>text named them.</translation>
    </message>
    <message>
        <source>textes la nommaient.</source>
        <translation>texts named them.</translation>
    </message>
    <message>
        <source>fiche à son nom, supprimée.</source>
        <translation>card in their name, deleted.</translation>
    </message>
    <message>
        <source>fiches à son nom, supprimées.</source>
        <translation>cards in their name, deleted.</translation>
    </message>
    <message>
        <source>étape retirée.</source>
        <translation>step removed.</translation>
    </message>
    <message>
        <source>étapes retirées.</source>
        <translation>steps removed.</translation>
    </message>
    <message>
        <source>Corbeille et annulations</source>
        <translation>Bin and undo</translation>
    </message>
    <message>
        <source>copie d’avant, supprimée.</source>
        <translation>earlier copy, deleted.</translation>
    </message>
    <message>
        <source>copies d’avant, supprimées.</source>
        <translation>earlier copies, deleted.</translation>
    </message>
    <message>
        <source>Des copies d’avant la nomment encore&#xa0;: {count}.</source>
        <translation>Earlier copies still name them: {count}.</translation>
    </message>
    <message>
        <source>Le second dossier était absent&#xa0;; ses copies restent à supprimer&#xa0;: {path}</source>
        <translation>The second folder was not there; its copies are still to be deleted: {path}</translation>
    </message>
    <message>
        <source>Sans titre</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Effacer une personne</source>
        <translation>Erase a person</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Camille Martin
@camille.m</source>
        <translation>Camille Martin
@camille.m</translation>
    </message>
    <message>
        <source>Où cette personne figure</source>
        <translation>Where this person appears</translation>
    </message>
    <message>
        <source>Donnez au moins un nom ou un pseudo.</source>
        <translation>Give at least one name or handle.</translation>
    </message>
    <message>
        <source>Effacement…</source>
        <translation>Erasing…</translation>
    </message>
    <message>
        <source>Recherche dans tout le bureau…</source>
        <translation>Searching the whole desk…</translation>
    </message>
    <message>
        <source>Cette personne ne figure nulle part dans ce bureau.</source>
        <translation>This person appears nowhere on this desk.</translation>
    </message>
    <message>
        <source>L’effacement ne s’annule pas.</source>
        <translation>An erasure cannot be undone.</translation>
    </message>
    <message>
        <source>Effacer partout</source>
        <translation>Erase everywhere</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enregistrer ce rapport…</source>
        <translation>Save this report…</translation>
    </message>
    <message>
        <source>Rapport d’effacement.txt</source>
        <translation>Erasure report.txt</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Rapport enregistré dans {file}. Ce fichier n’est pas chiffré.</source>
        <translation>Report saved in {file}. This file is not encrypted.</translation>
    </message>
    <message>
        <source>Une personne peut demander à disparaître de votre bureau (RGPD, article 17). Donnez ses noms et ses pseudos, un par ligne, comme ils s’écrivent.</source>
        <translation>A person may ask to disappear from your desk (GDPR, article 17). Give their names and handles, one a line, as they are written.</translation>
    </message>
    <message>
        <source>Noms et pseudos</source>
        <translation>Names and handles</translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>Restauration de votre bureau</source>
        <translation>Restoring your desk</translation>
    </message>
    <message>
        <source>La sauvegarde est relue jusqu’au dernier octet avant de compter.</source>
        <translation>The backup is read to the last byte before it counts.</translation>
    </message>
    <message>
        <source>Bureau restauré. Celui d’avant est gardé à côté.</source>
        <translation>Desk restored. The one before is kept beside it.</translation>
    </message>
    <message>
        <source>Changement de clé</source>
        <translation>Changing the key</translation>
    </message>
    <message>
        <source>L’ancienne clé compte jusqu’à ce que la nouvelle soit en place.</source>
        <translation>The old key counts until the new one is in place.</translation>
    </message>
    <message>
        <source>La clé est changée&#xa0;: seul le nouveau code ouvre ce bureau.</source>
        <translation>The key is changed: only the new code opens this desk.</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Ces marques d’exemple sont inventées</source>
        <translation>These example brands are invented</translation>
    </message>
    <message>
        <source>Essayez-y tout. Elles partent d’un clic, et ne touchent pas les vôtres.</source>
        <translation>Try anything there. They go with one click, and do not touch your own.</translation>
    </message>
    <message>
        <source>Retirer les exemples</source>
        <translation>Remove the examples</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Exporter les réponses</source>
        <translation>Export replies</translation>
    </message>
    <message>
        <source>Choisir où enregistrer…</source>
        <translation>Choose where to save…</translation>
    </message>
    <message>
        <source>Toutes les marques</source>
        <translation>All brands</translation>
    </message>
    <message>
        <source>{brand} (sélection)</source>
        <translation>{brand} (selection)</translation>
    </message>
    <message>
        <source>{replies} dans {file}</source>
        <translation>{replies} in {file}</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Seul reste ici ce qui n’est pas coché.</source>
        <translation>Only what is not ticked stays here.</translation>
    </message>
    <message>
        <source>La réponse choisie</source>
        <translation>The chosen reply</translation>
    </message>
    <message>
        <source>Les {replies} choisies</source>
        <translation>The {replies} chosen</translation>
    </message>
    <message>
        <source>Réponses de</source>
        <translation>Replies of</translation>
    </message>
    <message>
        <source>Écriture du fichier</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>Le fichier n’est pas chiffré&#xa0;: hors du coffre, toute personne qui y accède peut le lire.</source>
        <translation>The file is not encrypted: outside the vault, anyone who gets to it can read it.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>ExtentBoxes</name>
    <message>
        <source>Joindre vos notes internes</source>
        <translation>Take your own notes along</translation>
    </message>
    <message>
        <source>Joindre les brouillons, que le client n’a pas validés&#xa0;({count})</source>
        <translation>Take along drafts, which the client has not approved ({count})</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Insérer</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Au choix</source>
        <translation>Either</translation>
    </message>
    <message>
        <source>Ce qui sera inséré</source>
        <translation>What will be inserted</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Chercher parmi {count}…</source>
        <translation>Search {count}…</translation>
    </message>
    <message>
        <source>Chercher…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Chercher…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Toutes les situations</source>
        <translation>All situations</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tous les états</source>
        <translation>Any status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tous les types</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Réseau</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Tous les réseaux</source>
        <translation>All networks</translation>
    </message>
    <message>
        <source>Étiquette</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Toutes les étiquettes</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Nouvelle réponse</source>
        <translation>New reply</translation>
    </message>
</context>
<context>
    <name>FindingsSpoken</name>
    <message>
        <source>Rien à redire</source>
        <translation>Nothing to mend</translation>
    </message>
    <message>
        <source>{n} points. Le premier</source>
        <translation>{n} points. The first</translation>
    </message>
    <message>
        <source>{n} point</source>
        <translation>{n} point</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Bienvenue dans CM Desk</source>
        <translation>Welcome to CM Desk</translation>
    </message>
    <message>
        <source>Écrivez pour chaque marque dans sa voix&#xa0;: ce qui passerait mal en public se voit avant de partir.

Vos marques et vos textes restent sur cet ordinateur, chiffrés. Un code de secours va s’afficher&#xa0;: gardez de quoi le noter, ou imprimez-le.</source>
        <translation>Write for each brand in its own voice: what would go wrong in public is seen before it leaves.

Your brands and your texts stay on this computer, encrypted. A recovery code is about to appear: have something to write it down with, or print it.</translation>
    </message>
    <message>
        <source>Créer mon bureau</source>
        <translation>Create my desk</translation>
    </message>
    <message>
        <source>Regarder d’abord</source>
        <translation>Look around first</translation>
    </message>
    <message>
        <source>Un bureau de démonstration, à part du vôtre&#xa0;: rien à protéger.</source>
        <translation>A demo desk, apart from yours: nothing to protect.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Données</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Autres outils</source>
        <translation>Other tools</translation>
    </message>
    <message>
        <source>Par raccourci, dans toute application.</source>
        <translation>By shortcut, in any application.</translation>
    </message>
    <message>
        <source>À charger dans votre outil de support.</source>
        <translation>To load into your support tool.</translation>
    </message>
    <message>
        <source>Tout, sans perte&#xa0;: pour archiver ou revenir ici.</source>
        <translation>Everything, without loss: to archive, or to come back here.</translation>
    </message>
    <message>
        <source>Un classeur avec filtres, une feuille par marque.</source>
        <translation>A workbook with filters, one sheet a brand.</translation>
    </message>
    <message>
        <source>Un tableau que tout tableur ouvre d’un double-clic.</source>
        <translation>A table that any spreadsheet opens with a double-click.</translation>
    </message>
    <message>
        <source>Un dossier mis en page, à remettre au client.</source>
        <translation>A laid-out file, to hand to the client.</translation>
    </message>
    <message>
        <source>Le même dossier, que le client peut annoter.</source>
        <translation>The same file, which the client can annotate.</translation>
    </message>
    <message>
        <source>Une page à ouvrir partout, avec une recherche.</source>
        <translation>A page that opens anywhere, with a search.</translation>
    </message>
    <message>
        <source>Un texte balisé, pour l’équipe ou un wiki.</source>
        <translation>A marked-up text, for the team or a wiki.</translation>
    </message>
    <message>
        <source>Ce document se lit&#xa0;; il ne revient pas dans CM Desk.</source>
        <translation>This document is for reading; it does not come back into CM Desk.</translation>
    </message>
    <message>
        <source>Rien ne se perd&#xa0;: le fichier revient ici à l’identique.</source>
        <translation>Nothing is lost: the file comes back here just the same.</translation>
    </message>
    <message>
        <source>Ce format ne rapporte pas&#xa0;: {parts}.</source>
        <translation>This format does not bring back: {parts}.</translation>
    </message>
    <message>
        <source>Cet outil ne connaît pas {variable}&#xa0;: vous le remplirez à la main.</source>
        <translation>This tool does not know {variable}: you will fill it in by hand.</translation>
    </message>
    <message>
        <source>le profil de ton</source>
        <translation>the tone profile</translation>
    </message>
    <message>
        <source>les titres</source>
        <translation>titles</translation>
    </message>
    <message>
        <source>les situations</source>
        <translation>situations</translation>
    </message>
    <message>
        <source>les étiquettes</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>les réseaux</source>
        <translation>networks</translation>
    </message>
    <message>
        <source>les états</source>
        <translation>statuses</translation>
    </message>
    <message>
        <source>les validations</source>
        <translation>approvals</translation>
    </message>
    <message>
        <source>les dates d’expiration</source>
        <translation>expiry dates</translation>
    </message>
    <message>
        <source>les raccourcis</source>
        <translation>shortcuts</translation>
    </message>
    <message>
        <source>les notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>les comptes d’envois</source>
        <translation>counts of uses</translation>
    </message>
    <message>
        <source>les natures</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>les dossiers</source>
        <translation>folders</translation>
    </message>
    <message>
        <source>les publics</source>
        <translation>audiences</translation>
    </message>
    <message>
        <source>les sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>le lien entre les variantes</source>
        <translation>the link between variants</translation>
    </message>
    <message>
        <source>les réponses retirées</source>
        <translation>retired replies</translation>
    </message>
    <message>
        <source>les textes partagés, déjà mis en place</source>
        <translation>shared texts, already in place</translation>
    </message>
    <message>
        <source>certaines variables</source>
        <translation>some variables</translation>
    </message>
    <message>
        <source>les versions d’avant</source>
        <translation>earlier versions</translation>
    </message>
</context>
<context>
    <name>FragmentsDialog</name>
    <message>
        <source>Fragments</source>
        <translation>Fragments</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nouveau fragment</source>
        <translation>New fragment</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{count} fragments non enregistrés</source>
        <translation>{count} snippets not saved</translation>
    </message>
    <message>
        <source>Fragment non enregistré</source>
        <translation>Fragment not saved</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>signature, horaires…</source>
        <translation>signature, opening hours…</translation>
    </message>
    <message>
        <source>Un texte écrit une fois pour toutes les réponses de {name}&#xa0;: elles le disent là où son nom se tient entre accolades.</source>
        <translation>A text written once for all of {name}’s replies: they say it where its name stands between braces.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Texte</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Édité le {day} {year}</source>
        <translation>Issued on {day} {year}</translation>
    </message>
    <message>
        <source>Guide de ton</source>
        <translation>Tone guide</translation>
    </message>
    <message>
        <source>Accord du client</source>
        <translation>The client’s approval</translation>
    </message>
    <message>
        <source>Ce guide dit comment parler en public au nom de {brand}. Signé, il fait foi jusqu’à la version suivante.</source>
        <translation>This guide says how to speak in public on behalf of {brand}. Once signed, it holds until the next version.</translation>
    </message>
    <message>
        <source>Nom et fonction</source>
        <translation>Name and role</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>À dire</source>
        <translation>Say</translation>
    </message>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>Nous tutoyons une personne seule, partout et toujours.</source>
        <translation>We say tu to one person, everywhere and always.</translation>
    </message>
    <message>
        <source>Nous vouvoyons chaque personne, partout et toujours.</source>
        <translation>We say vous to every person, everywhere and always.</translation>
    </message>
    <message>
        <source>Tu ou vous selon la personne, jamais les deux.</source>
        <translation>Tu or vous depending on the person, never both.</translation>
    </message>
    <message>
        <source>S’adresser aux gens</source>
        <translation>Addressing people</translation>
    </message>
    <message>
        <source>La marque ne plaisante pas en public.</source>
        <translation>The brand does not joke in public.</translation>
    </message>
    <message>
        <source>Un sourire est bienvenu, sauf face à une plainte ou un jour difficile.</source>
        <translation>A smile is welcome, except with a complaint or on a hard day.</translation>
    </message>
    <message>
        <source>La marque plaisante volontiers, sauf face à une plainte ou en crise.</source>
        <translation>The brand likes to joke, except with a complaint or in a crisis.</translation>
    </message>
    <message>
        <source>Humour, fermeté, part d’humain</source>
        <translation>Humour, firmness, human touch</translation>
    </message>
    <message>
        <source>La mesure, dans un même texte</source>
        <translation>Measure, within one text</translation>
    </message>
    <message>
        <source>On n’écrit pas</source>
        <translation>We don’t write</translation>
    </message>
    <message>
        <source>On écrit</source>
        <translation>We write</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;», déjà dans vos réponses</source>
        <translation>“{word}”, already in your replies</translation>
    </message>
    <message>
        <source>Les mots de la maison</source>
        <translation>House words</translation>
    </message>
    <message>
        <source>Les sujets</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Hors de ses causes, la marque ne prend pas position.</source>
        <translation>Outside its causes, the brand takes no stand.</translation>
    </message>
    <message>
        <source>Selon le public</source>
        <translation>By audience</translation>
    </message>
    <message>
        <source>Pour ces communautés seulement&#xa0;; le reste ne change pas.</source>
        <translation>For these communities only; the rest does not change.</translation>
    </message>
    <message>
        <source>comme la marque</source>
        <translation>as the brand</translation>
    </message>
    <message>
        <source>Exemples validés</source>
        <translation>Approved examples</translation>
    </message>
    <message>
        <source>Tirés des réponses que vous avez approuvées.</source>
        <translation>Taken from the replies that you approved.</translation>
    </message>
    <message>
        <source>Aide, Visite guidée la reprend quand vous voulez.</source>
        <translation>Help, Guided tour takes it up again whenever you like.</translation>
    </message>
    <message>
        <source>Étape {number} sur {all}</source>
        <translation>Step {number} of {all}</translation>
    </message>
    <message>
        <source>Collez ici un message reçu&#xa0;: le vrai, tel qu’il est arrivé.</source>
        <translation>Paste a message here: the real one, just as it came.</translation>
    </message>
    <message>
        <source>Prendre un exemple</source>
        <translation>Use an example</translation>
    </message>
    <message>
        <source>Écrivez votre réponse. Tout est relu pendant que vous tapez.</source>
        <translation>Write your answer. All of it is read over as you type.</translation>
    </message>
    <message>
        <source>Prendre une réponse maladroite</source>
        <translation>Use a clumsy answer</translation>
    </message>
    <message>
        <source>Voilà ce qui passerait mal, et pourquoi. Corrigez d’un clic, ou par F8 puis Alt+Entrée.</source>
        <translation>This is what would not go down well, and why. Fix it with one click, or with F8 then Alt+Enter.</translation>
    </message>
    <message>
        <source>Copiez, et collez sur le réseau. Le journal garde ce qui est parti.</source>
        <translation>Copy, and paste it on the network. The journal keeps what was sent.</translation>
    </message>
</context>
<context>
    <name>HabitSettings</name>
    <message>
        <source>Montrer</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Rester ouvert</source>
        <translation>Stay open</translation>
    </message>
    <message>
        <source>Fenêtre</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Icône près de l’horloge</source>
        <translation>Icon beside the clock</translation>
    </message>
    <message>
        <source>Pour rappeler CM Desk d’un clic.</source>
        <translation>To call CM Desk back with one click.</translation>
    </message>
    <message>
        <source>zone de notification barre</source>
        <translation>system tray notification area</translation>
    </message>
    <message>
        <source>Fenêtre fermée</source>
        <translation>Closed window</translation>
    </message>
    <message>
        <source>Le bureau reste ouvert derrière l’icône.</source>
        <translation>The desk stays open behind the icon.</translation>
    </message>
    <message>
        <source>quitter fermer réduire</source>
        <translation>quit close minimise</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Ce que CM Desk signale</source>
        <translation>What CM Desk points out</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rien de tel parmi ce que CM Desk signale.</source>
        <translation>Nothing like that among what CM Desk points out.</translation>
    </message>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Chercher un mot, un reproche…</source>
        <translation>Search for a word, a fault…</translation>
    </message>
    <message>
        <source>Ce qui est signalé</source>
        <translation>What is pointed out</translation>
    </message>
    <message>
        <source>Explication</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Remettre au client</source>
        <translation>Hand over to the client</translation>
    </message>
    <message>
        <source>Choisir où enregistrer…</source>
        <translation>Choose where to save…</translation>
    </message>
    <message>
        <source>Joindre le journal des publications</source>
        <translation>Include the journal of what was published</translation>
    </message>
    <message>
        <source>Les règles se chargent encore. Réessayez dans un instant.</source>
        <translation>The rules are still loading. Try again in a moment.</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Lecture du coffre…</source>
        <translation>Reading the vault…</translation>
    </message>
    <message>
        <source>Écrivez la date comme 12/03/2026.</source>
        <translation>Write the date as 12/03/2026.</translation>
    </message>
    <message>
        <source>Le premier jour vient après le dernier.</source>
        <translation>The first day comes after the last.</translation>
    </message>
    <message>
        <source>Mise en page du dossier et du guide…</source>
        <translation>Laying out the file and the guide…</translation>
    </message>
    <message>
        <source>Écriture du fichier…</source>
        <translation>Writing the file…</translation>
    </message>
    <message>
        <source>Le journal reste ici.</source>
        <translation>The journal stays here.</translation>
    </message>
    <message>
        <source>message publié</source>
        <translation>published message</translation>
    </message>
    <message>
        <source>messages publiés</source>
        <translation>published messages</translation>
    </message>
    <message>
        <source>{messages} sur cette période. Le journal cite des personnes.</source>
        <translation>{messages} in this period. The journal quotes people.</translation>
    </message>
    <message>
        <source>Tout ce qui est à {brand}, dans un fichier zip que le client ouvre sans CM Desk&#xa0;: le dossier de réponses et le guide de ton en PDF, les réponses en Excel, en JSON et pour espanso, et une lettre qui explique chaque fichier.</source>
        <translation>All that belongs to {brand}, in a zip file that the client opens without CM Desk: the replies and the tone guide as PDF, the replies for Excel, as JSON and for espanso, and a letter that explains each file.</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>au</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Journal&#xa0;: {word}</source>
        <translation>Journal: {word}</translation>
    </message>
    <message>
        <source>Le fichier n’est pas chiffré&#xa0;: remettez-le par un canal sûr. Rien d’une autre marque n’y figure.</source>
        <translation>The file is not encrypted: hand it over by a safe way. Nothing of another brand is in it.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Cette marque…</source>
        <translation>This brand…</translation>
    </message>
    <message>
        <source>Moment&#xa0;: {name}</source>
        <translation>Moment: {name}</translation>
    </message>
    <message>
        <source>{name} — {meaning}</source>
        <translation>{name} — {meaning}</translation>
    </message>
    <message>
        <source>Raison, fin et rappel…</source>
        <translation>Reason, end and reminder…</translation>
    </message>
</context>
<context>
    <name>HistoryColumn</name>
    <message>
        <source>Cette voix n’a pas encore changé</source>
        <translation>This voice has not changed yet</translation>
    </message>
    <message>
        <source>Chaque enregistrement laissera ici sa date, sa raison et ce qui a changé, et vous pourrez y revenir.</source>
        <translation>Each save will leave its date, its reason and what changed here, and you will be able to go back to it.</translation>
    </message>
    <message>
        <source>Les deux voix sont les mêmes.</source>
        <translation>The two voices are the same.</translation>
    </message>
    <message>
        <source>De</source>
        <translation>From</translation>
    </message>
    <message>
        <source>À</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Voix de départ</source>
        <translation>First voice</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Reprendre cette version</source>
        <translation>Go back to this version</translation>
    </message>
    <message>
        <source>Le texte de cette réponse n’a jamais changé.</source>
        <translation>The text of this reply has never changed.</translation>
    </message>
    <message>
        <source>jusqu’au {day}, {time}</source>
        <translation>until {day}, {time}</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ce que disait «&#xa0;{title}&#xa0;», comparé à ce qu’elle dit aujourd’hui.</source>
        <translation>What “{title}” said, compared with what it says today.</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Sans photo</source>
        <translation>No photo</translation>
    </message>
    <message>
        <source>Autres noms</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Zoé L.</source>
        <translation>Zoé L.</translation>
    </message>
    <message>
        <source>Sujets</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>jardins, romans…</source>
        <translation>gardens, novels…</translation>
    </message>
    <message>
        <source>Étiquettes</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>presse, à prévenir…</source>
        <translation>press, to be told first…</translation>
    </message>
    <message>
        <source>Liens</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Le nom qu’on lui donne en public</source>
        <translation>The name they go by in public</translation>
    </message>
    <message>
        <source>tous réseaux</source>
        <translation>all networks</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Abonnés</source>
        <translation>Followers</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Photo de la personne</source>
        <translation>Photo of the person</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>nouvelles&#xa0;: {count}</source>
        <translation>new: {count}</translation>
    </message>
    <message>
        <source>remplacées&#xa0;: {count}</source>
        <translation>replaced: {count}</translation>
    </message>
    <message>
        <source>déjà là, laissées&#xa0;: {count}</source>
        <translation>already there, left out: {count}</translation>
    </message>
    <message>
        <source>en double dans le fichier, laissées&#xa0;: {count}</source>
        <translation>twice in the file, left out: {count}</translation>
    </message>
    <message>
        <source>marques créées&#xa0;: {count}</source>
        <translation>brands created: {count}</translation>
    </message>
    <message>
        <source>Sans texte de réponse, donc laissée&#xa0;: ligne {lines}.</source>
        <translation>Left out, as it holds no reply’s text: line {lines}.</translation>
    </message>
    <message>
        <source>Sans texte de réponse, donc laissées&#xa0;: lignes {lines}.</source>
        <translation>Left out, as they hold no reply’s text: lines {lines}.</translation>
    </message>
    <message>
        <source>ligne {line}, {column}&#xa0;: «&#xa0;{text}&#xa0;»</source>
        <translation>line {line}, {column}: “{text}”</translation>
    </message>
    <message>
        <source>Pas compris, et laissé de côté&#xa0;: {cells}.</source>
        <translation>Not understood, and left aside: {cells}.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Importer des réponses</source>
        <translation>Import replies</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importer {replies}</source>
        <translation>Import {replies}</translation>
    </message>
    <message>
        <source>{count} réponses sur {all} vont contre le profil de la marque. Elles entreront en l’état, et la bibliothèque les montrera.</source>
        <translation>{count} replies of {all} go against the brand’s profile. They will come in as they are, and the library will show them.</translation>
    </message>
    <message>
        <source>1 réponse sur {all} va contre le profil de la marque. Elle entrera en l’état, et la bibliothèque la montrera.</source>
        <translation>1 reply of {all} goes against the brand’s profile. It will come in as it is, and the library will show it.</translation>
    </message>
    <message>
        <source>Rien à redire&#xa0;: toutes vont avec le profil de la marque.</source>
        <translation>Nothing to say against them: all go with the brand’s profile.</translation>
    </message>
    <message>
        <source>Relecture en cours&#xa0;: {looked} sur {all}.</source>
        <translation>Being read: {looked} of {all}.</translation>
    </message>
    <message>
        <source>Les marques du fichier</source>
        <translation>The file’s own brands</translation>
    </message>
    <message>
        <source>Laisser l’ancienne</source>
        <translation>Keep the old one</translation>
    </message>
    <message>
        <source>Remplacer</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Garder les deux</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Si le titre existe déjà</source>
        <translation>If the title already exists</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importer des réponses</source>
        <translation>Import replies</translation>
    </message>
    <message>
        <source>Réponses ({patterns})</source>
        <translation>Replies ({patterns})</translation>
    </message>
</context>
<context>
    <name>InfluenceCard</name>
    <message>
        <source>{contract}&#xa0;: à signaler en public</source>
        <translation>{contract}: to be disclosed in public</translation>
    </message>
    <message>
        <source>À éviter&#xa0;: {things}</source>
        <translation>Avoid: {things}</translation>
    </message>
    <message>
        <source>Personne d’influence</source>
        <translation>Person of influence</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <translation>Ctrl R</translation>
    </message>
</context>
<context>
    <name>InfluencePane</name>
    <message>
        <source>Nouvelle fiche…</source>
        <translation>New card…</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>JournalPane</name>
    <message>
        <source>Rien n’est encore parti d’ici</source>
        <translation>Nothing has gone out from here yet</translation>
    </message>
    <message>
        <source>Chaque réponse que vous copiez laisse une ligne&#xa0;: le texte, le réseau, et les points que vous avez choisi de laisser.</source>
        <translation>Each answer that you copy leaves a line: the text, the network, and the points that you chose to leave.</translation>
    </message>
    <message>
        <source>Voir plus ancien</source>
        <translation>Show earlier</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hier</source>
        <translation>Yesterday</translation>
    </message>
</context>
<context>
    <name>KeepingSettings</name>
    <message>
        <source>Oublier</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Verrouillage sans activité</source>
        <translation>Locking when idle</translation>
    </message>
    <message>
        <source>Ctrl+L verrouille tout de suite.</source>
        <translation>Ctrl+L locks right away.</translation>
    </message>
    <message>
        <source>minutes veille inactivité</source>
        <translation>minutes sleep idle inactive</translation>
    </message>
    <message>
        <source>Réponses copiées</source>
        <translation>Copied replies</translation>
    </message>
    <message>
        <source>Le presse-papiers les oublie après une minute.</source>
        <translation>The clipboard forgets them after a minute.</translation>
    </message>
    <message>
        <source>coller copier</source>
        <translation>paste copy clipboard</translation>
    </message>
    <message>
        <source>Code de secours, phrase de passe, trousseau, clé</source>
        <translation>Recovery code, passphrase, keyring, key</translation>
    </message>
    <message>
        <source>Ce qui ouvre ce bureau, à vérifier ou à changer.</source>
        <translation>What opens this desk, to check or to change.</translation>
    </message>
    <message>
        <source>mot de passe chiffrement sécurité</source>
        <translation>password encryption security</translation>
    </message>
    <message>
        <source>Exports tenus à jour</source>
        <translation>Exports kept up to date</translation>
    </message>
    <message>
        <source>Vos réponses, récrites dans un dossier à chaque changement.</source>
        <translation>Your replies, written to a folder anew with each change.</translation>
    </message>
    <message>
        <source>dossier surveillé espanso</source>
        <translation>watched folder espanso</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Une par heure, vérifiée&#xa0;; second dossier, retour.</source>
        <translation>One an hour, verified; a second folder; going back.</translation>
    </message>
    <message>
        <source>restaurer disque copie</source>
        <translation>restore disk copy backup</translation>
    </message>
    <message>
        <source>Ouvrir…</source>
        <translation>Open…</translation>
    </message>
</context>
<context>
    <name>KeyringOffer</name>
    <message>
        <source>Garder la clé dans le trousseau&#xa0;?</source>
        <translation>Keep the key in the keyring?</translation>
    </message>
    <message>
        <source>Une fois la clé gardée là, il s’ouvrira de nouveau avec votre session.</source>
        <translation>Once the key is kept there, it will open with your session again.</translation>
    </message>
    <message>
        <source>Garder la clé</source>
        <translation>Keep the key</translation>
    </message>
    <message>
        <source>La clé est gardée dans le trousseau</source>
        <translation>The key is kept in the keyring</translation>
    </message>
    <message>
        <source>Ce bureau n’a plus de code de secours</source>
        <translation>This desk has no recovery code any more</translation>
    </message>
    <message>
        <source>Le fichier qui le scellait manque ou est abîmé. Vos textes sont intacts&#xa0;; mais si cette machine oublie la clé, rien ne les rouvrirait.</source>
        <translation>The file that sealed it is missing or damaged. Your texts are intact; but if this machine forgets the key, nothing would reopen them.</translation>
    </message>
    <message>
        <source>Créer un code…</source>
        <translation>Create a code…</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>Tout ce que nous savons de {name}</source>
        <translation>All that we know about {name}</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Où cette personne figure</source>
        <translation>Where this person appears</translation>
    </message>
    <message>
        <source>Effacer partout…</source>
        <translation>Erase everywhere…</translation>
    </message>
    <message>
        <source>Recherche dans tout le bureau…</source>
        <translation>Searching the whole desk…</translation>
    </message>
    <message>
        <source>Données de {name}.txt</source>
        <translation>Data about {name}.txt</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Enregistré dans {file}. Ce fichier n’est pas chiffré.</source>
        <translation>Saved in {file}. This file is not encrypted.</translation>
    </message>
    <message>
        <source>Aucun autre texte ne la nomme.</source>
        <translation>No other text names them.</translation>
    </message>
    <message>
        <source>Aucun texte ne la nomme.</source>
        <translation>No text names them.</translation>
    </message>
    <message>
        <source>Annulation et corbeille&#xa0;: {steps}. Sauvegardes et copies d’avant&#xa0;: {copies}.</source>
        <translation>Undo and bin: {steps}. Backups and earlier copies: {copies}.</translation>
    </message>
    <message>
        <source>étape</source>
        <translation>step</translation>
    </message>
    <message>
        <source>étapes</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>L’annulation et la corbeille en gardent {count}.</source>
        <translation>Undo and the bin keep {count}.</translation>
    </message>
    <message>
        <source>copie</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>{count} d’avant (sauvegardes) la nomment peut-être.</source>
        <translation>{count} from before (backups) may name them.</translation>
    </message>
    <message>
        <source>Une personne peut demander à lire ce que vous gardez d’elle (RGPD, article 15)&#xa0;: ses fiches chez chaque marque, et tous les textes qui la nomment.</source>
        <translation>A person may ask to read what you keep about them (GDPR, article 15): their cards with each brand, and all the texts that name them.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Données gardées sur&#xa0;: {names}</source>
        <translation>Data kept about: {names}</translation>
    </message>
    <message>
        <source>Relevé le {now}, par CM Desk.</source>
        <translation>Taken on {now}, by CM Desk.</translation>
    </message>
    <message>
        <source>Fiche&#xa0;: {name}</source>
        <translation>Card: {name}</translation>
    </message>
    <message>
        <source>- une photo, gardée avec la fiche</source>
        <translation>- a photo, kept with the card</translation>
    </message>
    <message>
        <source>Pour {brand}</source>
        <translation>For {brand}</translation>
    </message>
    <message>
        <source>{where} ({column})&#xa0;:</source>
        <translation>{where} ({column}):</translation>
    </message>
    <message>
        <source>autres noms</source>
        <translation>other names</translation>
    </message>
    <message>
        <source>comptes</source>
        <translation>accounts</translation>
    </message>
    <message>
        <source>liens</source>
        <translation>links</translation>
    </message>
    <message>
        <source>étiquettes</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>sujets</source>
        <translation>subjects</translation>
    </message>
    <message>
        <source>abonnés&#xa0;: {count}</source>
        <translation>followers: {count}</translation>
    </message>
    <message>
        <source>(plus jamais)</source>
        <translation>(never again)</translation>
    </message>
    <message>
        <source>on lui dit</source>
        <translation>addressed as</translation>
    </message>
    <message>
        <source>ton</source>
        <translation>tone</translation>
    </message>
    <message>
        <source>références</source>
        <translation>references</translation>
    </message>
    <message>
        <source>à éviter</source>
        <translation>to avoid</translation>
    </message>
    <message>
        <source>contrat</source>
        <translation>contract</translation>
    </message>
    <message>
        <source>dernier contact</source>
        <translation>last contact</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>un nom seul</source>
        <translation>a name alone</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>rien de plus</source>
        <translation>nothing more</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Sans titre</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>LastLook</name>
    <message>
        <source>Pourquoi l’envoyer ainsi&#xa0;? Noté au journal</source>
        <translation>Why send it like this? Noted in the journal</translation>
    </message>
    <message>
        <source>Pourquoi l’envoyer ainsi</source>
        <translation>Why send it like this</translation>
    </message>
    <message>
        <source>Revoir le texte</source>
        <translation>Look at the text again</translation>
    </message>
    <message>
        <source>Copier quand même</source>
        <translation>Copy anyway</translation>
    </message>
    <message>
        <source>Dernier regard avant de copier pour {brand}, {outlet}</source>
        <translation>A last look before copying for {brand}, {outlet}</translation>
    </message>
    <message>
        <source>Dire plutôt&#xa0;: {text}</source>
        <translation>Say instead: {text}</translation>
    </message>
    <message>
        <source>Dites pourquoi en quelques mots&#xa0;: la raison sera notée au journal.</source>
        <translation>Say why in a few words: the reason will be noted in the journal.</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Le dossier est prêt</source>
        <translation>The file is ready</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Garder la marque</source>
        <translation>Keep the brand</translation>
    </message>
    <message>
        <source>Rien ne change&#xa0;: le contrat continue.</source>
        <translation>Nothing changes: the contract goes on.</translation>
    </message>
    <message>
        <source>L’archiver</source>
        <translation>Archive it</translation>
    </message>
    <message>
        <source>Elle quitte le rail avec tout ce qui est à elle, et peut y revenir.</source>
        <translation>It leaves the rail with all that belongs to it, and can come back.</translation>
    </message>
    <message>
        <source>L’effacer pour de bon</source>
        <translation>Erase it for good</translation>
    </message>
    <message>
        <source>Rien n’en reste dans ce coffre. Vous gardez une preuve d’effacement.</source>
        <translation>Nothing of it stays in this vault. You keep a proof of erasure.</translation>
    </message>
    <message>
        <source>Écrivez «&#xa0;{name}&#xa0;» pour l’effacer.</source>
        <translation>Type “{name}” to erase it.</translation>
    </message>
    <message>
        <source>Effacement…</source>
        <translation>Erasing…</translation>
    </message>
    <message>
        <source>{brand} est effacée</source>
        <translation>{brand} is erased</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enregistrer cette preuve…</source>
        <translation>Save this proof…</translation>
    </message>
    <message>
        <source>{pack} — preuve d’effacement.txt</source>
        <translation>{pack} — proof of erasure.txt</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Preuve enregistrée dans {file}</source>
        <translation>Proof saved in {file}</translation>
    </message>
    <message>
        <source>Effacer pour de bon</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Archiver</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>fichier</source>
        <translation>file</translation>
    </message>
    <message>
        <source>fichiers</source>
        <translation>files</translation>
    </message>
    <message>
        <source>{file} · {size} · {files}</source>
        <translation>{file} · {size} · {files}</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Et la marque, ici&#xa0;?</source>
        <translation>And the brand, here?</translation>
    </message>
    <message>
        <source>Preuve d’effacement</source>
        <translation>Proof of erasure</translation>
    </message>
    <message>
        <source>Écrivez le nom de la marque pour confirmer&#xa0;: {name}</source>
        <translation>Type the brand’s name to confirm: {name}</translation>
    </message>
    <message>
        <source>Un effacement ne s’annule pas.</source>
        <translation>An erasure cannot be undone.</translation>
    </message>
</context>
<context>
    <name>LetGoDialog</name>
    <message>
        <source>Supprimer pour de bon&#xa0;?</source>
        <translation>Delete for good?</translation>
    </message>
    <message>
        <source>Supprimer pour de bon</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>élément disparaîtra</source>
        <translation>item will disappear</translation>
    </message>
    <message>
        <source>éléments disparaîtront</source>
        <translation>items will disappear</translation>
    </message>
    <message>
        <source>{gone} du bureau, sans annulation possible. Les sauvegardes déjà faites, elles, ne changent pas.</source>
        <translation>{gone} from the desk, and this cannot be undone. Backups already made do not change.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>«&#xa0;{title}&#xa0;» copiée</source>
        <translation>“{title}” copied</translation>
    </message>
    <message>
        <source>Garder cette vue</source>
        <translation>Keep this view</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Nouvelle réponse…</source>
        <translation>New reply…</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Fragments…</source>
        <translation>Fragments…</translation>
    </message>
    <message>
        <source>Garder cette vue…</source>
        <translation>Keep this view…</translation>
    </message>
    <message>
        <source>Insérer dans l’éditeur</source>
        <translation>Insert into the editor</translation>
    </message>
    <message>
        <source>Copier la réponse</source>
        <translation>Copy the reply</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Renommer</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LibraryStates</name>
    <message>
        <source>Aucune réponse pour cette marque</source>
        <translation>No replies for this brand</translation>
    </message>
    <message>
        <source>Gardez ici ce que vous répondez souvent&#xa0;: une réponse se retrouve en trois lettres, se relit dans la voix de la marque et s’insère d’une touche.</source>
        <translation>Keep here what you answer often: a reply is found in three letters, checked in the brand’s voice and inserted with one key.</translation>
    </message>
    <message>
        <source>Nouvelle réponse</source>
        <translation>New reply</translation>
    </message>
    <message>
        <source>Importer un fichier de réponses…</source>
        <translation>Import a file of replies…</translation>
    </message>
    <message>
        <source>Pas encore relue</source>
        <translation>Not read over yet</translation>
    </message>
    <message>
        <source>Cette vue se remplit une fois la bibliothèque relue.</source>
        <translation>This view fills once the library has been read over.</translation>
    </message>
    <message>
        <source>Aucune réponse validée</source>
        <translation>No approved reply</translation>
    </message>
    <message>
        <source>Une réponse est validée quand le client l’a approuvée.</source>
        <translation>A reply is approved once the client has agreed to it.</translation>
    </message>
    <message>
        <source>Toutes servent</source>
        <translation>All are in use</translation>
    </message>
    <message>
        <source>Aucune n’est restée 90 jours sans usage.</source>
        <translation>None has gone unused for 90 days.</translation>
    </message>
    <message>
        <source>Aucune n’a expiré</source>
        <translation>None has expired</translation>
    </message>
    <message>
        <source>Celles qui ont une date d’expiration sont encore bonnes.</source>
        <translation>Those that have an expiry date are still good.</translation>
    </message>
    <message>
        <source>Rien à redire</source>
        <translation>Nothing to mend</translation>
    </message>
    <message>
        <source>Aucune réponse ne va contre la voix de la marque.</source>
        <translation>No reply goes against the brand’s voice.</translation>
    </message>
    <message>
        <source>Chacune dit autre chose</source>
        <translation>Each says something else</translation>
    </message>
    <message>
        <source>Aucune réponse n’en répète une autre de près.</source>
        <translation>No reply nearly repeats another.</translation>
    </message>
    <message>
        <source>Rien ne correspond</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Essayez d’autres mots, ou montrez de nouveau toutes les réponses.</source>
        <translation>Try other words, or show all the replies again.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limites des réseaux</source>
        <translation>Network limits</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Un réseau a changé sa limite, ou votre serveur Mastodon a la sienne&#xa0;? Notez le nombre lu là-bas.</source>
        <translation>Has a network changed its limit, or does your Mastodon server have its own? Note the number that you read there.</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Donnez un nombre à chaque réseau, ou reprenez le nôtre.</source>
        <translation>Give each network a number, or go back to ours.</translation>
    </message>
    <message>
        <source>{name}, publication</source>
        <translation>{name}, post</translation>
    </message>
    <message>
        <source>{name}, réponse</source>
        <translation>{name}, reply</translation>
    </message>
    <message>
        <source>lu le {day}</source>
        <translation>read on {day}</translation>
    </message>
    <message>
        <source>Reprendre la nôtre</source>
        <translation>Go back to ours</translation>
    </message>
    <message>
        <source>Reprendre notre limite pour {name}</source>
        <translation>Go back to our limit for {name}</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Le bureau reste ouvert&#xa0;: ce que vous écrivez n’a pas pu être enregistré, et le verrouiller l’effacerait.</source>
        <translation>The desk stays open: what you are writing could not be saved, and locking would erase it.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Votre bureau est prêt</source>
        <translation>Your desk is ready</translation>
    </message>
    <message>
        <source>Ajoutez une marque&#xa0;: son nom et sa couleur suffisent pour commencer. Tout reste chiffré sur cette machine.</source>
        <translation>Add a brand: a name and a colour are enough to begin. Everything stays encrypted on this machine.</translation>
    </message>
    <message>
        <source>Ma première marque</source>
        <translation>My first brand</translation>
    </message>
    <message>
        <source>Découvrir avec des marques d’exemple</source>
        <translation>Explore with example brands</translation>
    </message>
    <message>
        <source>Importer un tableur ou l’export d’un outil…</source>
        <translation>Import a spreadsheet or another tool’s export…</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Erreur</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Avertissement</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Rien à redire</source>
        <translation>Nothing to mend</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Fichier</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Marque</source>
        <translation>&amp;Brand</translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>A&amp;ide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Ce que CM Desk signale</source>
        <translation>What CM Desk points out</translation>
    </message>
    <message>
        <source>Raccourcis clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Aller à…</source>
        <translation>Go to…</translation>
    </message>
    <message>
        <source>É&amp;crire</source>
        <translation>&amp;Write</translation>
    </message>
    <message>
        <source>&amp;Réponses</source>
        <translation>&amp;Replies</translation>
    </message>
    <message>
        <source>I&amp;nfluence</source>
        <translation>&amp;Influence</translation>
    </message>
    <message>
        <source>&amp;Profil</source>
        <translation>&amp;Profile</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Verrouiller le bureau</source>
        <translation>Lock the desk</translation>
    </message>
    <message>
        <source>Verrouiller sans activité</source>
        <translation>Lock when idle</translation>
    </message>
    <message>
        <source>Après {count} minutes</source>
        <translation>After {count} minutes</translation>
    </message>
    <message>
        <source>Jamais</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Retirer les marques d’exemple</source>
        <translation>Remove the example brands</translation>
    </message>
    <message>
        <source>Visite guidée</source>
        <translation>Guided tour</translation>
    </message>
    <message>
        <source>Nouveautés</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Rapport de diagnostic…</source>
        <translation>Diagnostic report…</translation>
    </message>
    <message>
        <source>À propos de CM Desk</source>
        <translation>About CM Desk</translation>
    </message>
    <message>
        <source>Paramètres…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Exports tenus à jour…</source>
        <translation>Exports kept up to date…</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Corbeille…</source>
        <translation>Bin…</translation>
    </message>
    <message>
        <source>Effacer une personne…</source>
        <translation>Erase a person…</translation>
    </message>
    <message>
        <source>Sauvegardes…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Emporter ce bureau…</source>
        <translation>Carry this desk away…</translation>
    </message>
    <message>
        <source>Ouvrir un bureau emporté…</source>
        <translation>Open a carried desk…</translation>
    </message>
    <message>
        <source>Protection…</source>
        <translation>Protection…</translation>
    </message>
    <message>
        <source>marque</source>
        <translation>brand</translation>
    </message>
    <message>
        <source>Nouvelle marque…</source>
        <translation>New brand…</translation>
    </message>
    <message>
        <source>Importer des réponses…</source>
        <translation>Import replies…</translation>
    </message>
    <message>
        <source>Exporter les réponses…</source>
        <translation>Export replies…</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Dupliquer</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Archiver</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Guide de ton…</source>
        <translation>Tone guide…</translation>
    </message>
    <message>
        <source>Exporter la marque…</source>
        <translation>Export the brand…</translation>
    </message>
    <message>
        <source>Exporter la marque avec son journal…</source>
        <translation>Export the brand with its journal…</translation>
    </message>
    <message>
        <source>Remettre au client…</source>
        <translation>Hand over to the client…</translation>
    </message>
    <message>
        <source>Importer une marque ou un profil…</source>
        <translation>Import a brand or a profile…</translation>
    </message>
    <message>
        <source>Toutes les marques…</source>
        <translation>All brands…</translation>
    </message>
    <message>
        <source>Marque suivante</source>
        <translation>Next brand</translation>
    </message>
    <message>
        <source>Marque précédente</source>
        <translation>Previous brand</translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Claire</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contraste élevé</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Agrandir le texte</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Réduire le texte</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Taille d’origine</source>
        <translation>Original size</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Focus</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Fusionner</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Passer</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>aucune marque</source>
        <translation>no brand</translation>
    </message>
    <message>
        <source>référence</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>références</source>
        <translation>references</translation>
    </message>
    <message>
        <source>une photo</source>
        <translation>a photo</translation>
    </message>
    <message>
        <source>Nom&#xa0;: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Autres noms&#xa0;: {words}</source>
        <translation>Other names: {words}</translation>
    </message>
    <message>
        <source>Comptes&#xa0;: {words}</source>
        <translation>Accounts: {words}</translation>
    </message>
    <message>
        <source>Étiquettes&#xa0;: {words}</source>
        <translation>Tags: {words}</translation>
    </message>
    <message>
        <source>Sujets&#xa0;: {words}</source>
        <translation>Subjects: {words}</translation>
    </message>
    <message>
        <source>Références&#xa0;: {words}</source>
        <translation>References: {words}</translation>
    </message>
    <message>
        <source>Là où une marque avait deux fiches, elle n’en a plus qu’une&#xa0;; ce qui se contredisait passe dans ses notes.</source>
        <translation>Where a brand had two cards, it now has one; what contradicted itself goes into its notes.</translation>
    </message>
    <message>
        <source>Une seule photo reste&#xa0;: celle de la fiche gardée.</source>
        <translation>Only one photo stays: that of the card you keep.</translation>
    </message>
    <message>
        <source>Choisissez la fiche à garder&#xa0;: son nom, son adresse et son contrat l’emportent, tout le reste s’ajoute. L’annulation rend les fiches comme avant.</source>
        <translation>Choose the card to keep: its name, address and contract prevail, all the rest is added. Undo gives the cards back as they were.</translation>
    </message>
    <message>
        <source>Ce qu’elle deviendra</source>
        <translation>What it will become</translation>
    </message>
    <message>
        <source>Une seule et même personne&#xa0;?</source>
        <translation>One and the same person?</translation>
    </message>
</context>
<context>
    <name>MomentBand</name>
    <message>
        <source>Réponses d’attente</source>
        <translation>Holding replies</translation>
    </message>
    <message>
        <source>Raison et fin…</source>
        <translation>Reason and end…</translation>
    </message>
    <message>
        <source>C’est fini</source>
        <translation>It is over</translation>
    </message>
    <message>
        <source>Revenir au moment normal</source>
        <translation>Back to the normal moment</translation>
    </message>
    <message>
        <source>Appeler&#xa0;: {who}</source>
        <translation>Call: {who}</translation>
    </message>
    <message>
        <source>Noter qui appeler…</source>
        <translation>Note who to call…</translation>
    </message>
    <message>
        <source>Fin prévue le {when}&#xa0;: est-ce fini&#xa0;?</source>
        <translation>Expected to end {when}: is it over?</translation>
    </message>
    <message>
        <source>Aucune n’est validée&#xa0;: en écrire une dans Réponses…</source>
        <translation>None is approved: write one in Replies…</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>en cours</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>Ni début ni raison notés&#xa0;: «&#xa0;Raison et fin…&#xa0;» les écrit.</source>
        <translation>Neither start nor reason is noted: “Reason and end…” writes them down.</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>Le moment de {name}</source>
        <translation>{name}’s moment</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Rappel de lot, panne, polémique…</source>
        <translation>Batch recall, outage, controversy…</translation>
    </message>
    <message>
        <source>Fin prévue</source>
        <translation>Expected end</translation>
    </message>
    <message>
        <source>Me demander si c’est fini</source>
        <translation>Ask me whether it is over</translation>
    </message>
    <message>
        <source>Raison</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>La fin prévue n’arrête rien d’elle-même&#xa0;: le bureau vous demande.</source>
        <translation>The expected end stops nothing by itself: the desk asks you.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>{brand}&#xa0;: {moment} jusqu’au {when}. Est-ce fini&#xa0;?</source>
        <translation>{brand}: {moment} until {when}. Is it over?</translation>
    </message>
    <message>
        <source>C’est fini</source>
        <translation>It is over</translation>
    </message>
    <message>
        <source>Du {since} au {until}</source>
        <translation>From {since} to {until}</translation>
    </message>
    <message>
        <source>Depuis le {since}</source>
        <translation>Since {since}</translation>
    </message>
    <message>
        <source>{since}, fin prévue le {until}</source>
        <translation>{since}, expected to end {until}</translation>
    </message>
    <message>
        <source>{day} à {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>MomentsColumn</name>
    <message>
        <source>Rien que des jours normaux</source>
        <translation>Nothing but normal days</translation>
    </message>
    <message>
        <source>Les moments de lassitude et de crise s’inscrivent ici, avec leur raison, leur début et leur fin. On en change dans l’en-tête, à droite du nom.</source>
        <translation>Moments of fatigue and crisis are written down here, with their reason, beginning and end. They are changed in the header, to the right of the name.</translation>
    </message>
</context>
<context>
    <name>MuteDialog</name>
    <message>
        <source>Ne plus signaler pour {brand}</source>
        <translation>No longer point out for {brand}</translation>
    </message>
    <message>
        <source>Ne plus signaler</source>
        <translation>No longer point out</translation>
    </message>
    <message>
        <source>Seulement «&#xa0;{words}&#xa0;»</source>
        <translation>Only “{words}”</translation>
    </message>
    <message>
        <source>Ces mots conviennent à cette marque.</source>
        <translation>These words suit this brand.</translation>
    </message>
    <message>
        <source>Tout ce que ce point relève</source>
        <translation>Everything this point covers</translation>
    </message>
    <message>
        <source>«&#xa0;{title}&#xa0;» ne dira plus rien de ce genre de tournure.</source>
        <translation>“{title}” will say nothing more about this kind of wording.</translation>
    </message>
    <message>
        <source>La cliente signe toujours ainsi</source>
        <translation>The client always signs like this</translation>
    </message>
    <message>
        <source>Dites pourquoi&#xa0;: la raison s’affichera dans la liste.</source>
        <translation>Say why: the reason will show in the list.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>NearestReplies</name>
    <message>
        <source>Réponses proches</source>
        <translation>Similar replies</translation>
    </message>
    <message>
        <source>Ctrl Espace</source>
        <translation>Ctrl Space</translation>
    </message>
</context>
<context>
    <name>NewCodeDialog</name>
    <message>
        <source>Nouveau code de secours</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Prendre ce code</source>
        <translation>Take this code</translation>
    </message>
    <message>
        <source>Imprimez-le ou recopiez-le à la main, ailleurs que sur cette machine. Il ne compte qu’une fois retapé ci-dessous. L’ancien n’ouvrira plus ce bureau, mais toujours les sauvegardes déjà faites.</source>
        <translation>Print it or copy it by hand, somewhere other than this machine. It counts only once it is typed again below. The old one will no longer open this desk, but will still open the backups already made.</translation>
    </message>
    <message>
        <source>Le code, retapé depuis votre feuille</source>
        <translation>The code, typed from your sheet</translation>
    </message>
    <message>
        <source>Votre nouveau code de secours compte désormais</source>
        <translation>Your new recovery code now counts</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>Changer la clé</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>À faire si l’ancien code ou l’ancienne phrase ont pu être vus. Voici le nouveau code&#xa0;: gardez-le ailleurs que sur cette machine, puis retapez-le.</source>
        <translation>Do this if the old code or passphrase may have been seen. Here is the new code: keep it somewhere other than this machine, then type it again.</translation>
    </message>
    <message>
        <source>Le code, retapé depuis votre feuille</source>
        <translation>The code, typed from your sheet</translation>
    </message>
    <message>
        <source>Phrase de passe (facultative)</source>
        <translation>Passphrase (optional)</translation>
    </message>
    <message>
        <source>La même, pour être sûr</source>
        <translation>The same again, to be sure</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Nouveautés</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Mots de passe exclus. Le Markdown est compris&#xa0;: # titre, **gras**, - liste.</source>
        <translation>No passwords here. Markdown is understood: # heading, **bold**, - list.</translation>
    </message>
    <message>
        <source>Notes mises en forme</source>
        <translation>Formatted notes</translation>
    </message>
    <message>
        <source>Lire</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>nouveau</source>
        <translation>new</translation>
    </message>
    <message>
        <source>ne serait plus signalé</source>
        <translation>would no longer be pointed out</translation>
    </message>
    <message>
        <source>Rien à redire.</source>
        <translation>Nothing to mend.</translation>
    </message>
</context>
<context>
    <name>OutletButton</name>
    <message>
        <source>En même temps sur…</source>
        <translation>At the same time on…</translation>
    </message>
</context>
<context>
    <name>OutletTab</name>
    <message>
        <source>{name}, texte à part</source>
        <translation>{name}, text of its own</translation>
    </message>
    <message>
        <source>{name}, au-dessus de la limite</source>
        <translation>{name}, over the limit</translation>
    </message>
</context>
<context>
    <name>OutletTabs</name>
    <message>
        <source>Reprendre le texte commun</source>
        <translation>Go back to the shared text</translation>
    </message>
    <message>
        <source>Écrire à part pour {name}</source>
        <translation>Write separately for {name}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Aller à une marque, une réponse, une commande…</source>
        <translation>Go to a brand, a reply, a command…</translation>
    </message>
    <message>
        <source>Rien de tel&#xa0;: ni marque, ni réponse, ni commande</source>
        <translation>Nothing of the kind: no brand, no reply, no command</translation>
    </message>
    <message>
        <source>réponse</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>influence</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Où aller</source>
        <translation>Where to go</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>CM Desk – code de secours</source>
        <translation>CM Desk – recovery code</translation>
    </message>
    <message>
        <source>Créé le {day}</source>
        <translation>Created on {day}</translation>
    </message>
    <message>
        <source>Si votre ordinateur oublie la clé, ou si vous ouvrez une sauvegarde ailleurs, tapez ce code. Majuscules, espaces et tirets ne comptent pas.</source>
        <translation>If your computer forgets the key, or if you open a backup elsewhere, type this code. Capitals, spaces and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Rangez cette feuille loin de l’ordinateur. Qui a le code et une copie du bureau peut tout lire&#xa0;; sans lui ni la clé, personne ne peut plus rien relire.</source>
        <translation>Keep this sheet far from the computer. Whoever has the code and a copy of the desk can read everything; without it or the key, nobody can read anything again.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Prendre cette phrase</source>
        <translation>Take this passphrase</translation>
    </message>
    <message>
        <source>Quatre mots pris au hasard font une bonne phrase. Elle ouvrira ce bureau, et tout ce qui en sera sauvegardé ou emporté à partir de maintenant.</source>
        <translation>Four words taken at random make a good passphrase. It will open this desk, and everything saved or carried away from now on.</translation>
    </message>
    <message>
        <source>La même, pour être sûr</source>
        <translation>The same again, to be sure</translation>
    </message>
    <message>
        <source>Votre phrase de passe ouvre désormais ce bureau</source>
        <translation>Your passphrase now opens this desk</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>comme la marque</source>
        <translation>as the brand</translation>
    </message>
    <message>
        <source>Aucun</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Payé</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Cadeaux</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>Contrat payé</source>
        <translation>Paid contract</translation>
    </message>
    <message>
        <source>{contract} en cours</source>
        <translation>{contract} under way</translation>
    </message>
    <message>
        <source>{contract} jusqu’au {day}</source>
        <translation>{contract} until {day}</translation>
    </message>
    <message>
        <source>{contract} à partir du {day}</source>
        <translation>{contract} from {day}</translation>
    </message>
    <message>
        <source>{contract} jusqu’au {day}, terminé</source>
        <translation>{contract} until {day}, ended</translation>
    </message>
    <message>
        <source>jamais</source>
        <translation>never</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hier</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>il y a {days} jours</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <source>{count} M d’abonnés</source>
        <translation>{count}M followers</translation>
    </message>
    <message>
        <source>abonné</source>
        <translation>follower</translation>
    </message>
    <message>
        <source>abonnés</source>
        <translation>followers</translation>
    </message>
    <message>
        <source>plus jamais</source>
        <translation>never again</translation>
    </message>
    <message>
        <source>périmée depuis le {day}</source>
        <translation>out of date since {day}</translation>
    </message>
    <message>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>personne</source>
        <translation>person</translation>
    </message>
    <message>
        <source>personnes</source>
        <translation>people</translation>
    </message>
    <message>
        <source>L’autre fiche disait «&#xa0;{address}&#xa0;».</source>
        <translation>The other card said “{address}”.</translation>
    </message>
    <message>
        <source>du {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>au {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>L’autre fiche avait un contrat&#xa0;: {contract}.</source>
        <translation>The other card had a contract: {contract}.</translation>
    </message>
</context>
<context>
    <name>PeopleColumns</name>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Autres noms</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Abonnés</source>
        <translation>Followers</translation>
    </message>
    <message>
        <source>Étiquettes</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Sujets</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Liens</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Tu ou vous</source>
        <translation>Tu or vous</translation>
    </message>
    <message>
        <source>Ton</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>Références</source>
        <translation>References</translation>
    </message>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Contrat du</source>
        <translation>Contract from</translation>
    </message>
    <message>
        <source>Contrat jusqu’au</source>
        <translation>Contract until</translation>
    </message>
    <message>
        <source>Dernier contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>PeopleDeeds</name>
    <message>
        <source>Étiqueter…</source>
        <translation>Tag…</translation>
    </message>
    <message>
        <source>Retirer une étiquette…</source>
        <translation>Remove a tag…</translation>
    </message>
    <message>
        <source>Fusionner…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Contact aujourd’hui</source>
        <translation>Contact today</translation>
    </message>
    <message>
        <source>Tout ce que nous savons…</source>
        <translation>All that we know…</translation>
    </message>
    <message>
        <source>Importer des fiches…</source>
        <translation>Import cards…</translation>
    </message>
    <message>
        <source>Exporter les fiches…</source>
        <translation>Export cards…</translation>
    </message>
    <message>
        <source>Chercher les doublons…</source>
        <translation>Look for doubles…</translation>
    </message>
    <message>
        <source>Exporter les fiches</source>
        <translation>Export cards</translation>
    </message>
    <message>
        <source>Influence {brand}.csv</source>
        <translation>Influence {brand}.csv</translation>
    </message>
    <message>
        <source>Tableau (*.csv);;Contacts (*.vcf)</source>
        <translation>Table (*.csv);;Contacts (*.vcf)</translation>
    </message>
    <message>
        <source>{people} dans {file}. Ce fichier n’est pas chiffré.</source>
        <translation>{people} in {file}. This file is not encrypted.</translation>
    </message>
    <message>
        <source>Étiqueter</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Étiquette</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Retirer une étiquette</source>
        <translation>Remove a tag</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fusionnez {count} fiches au plus à la fois.</source>
        <translation>Merge {count} cards at most at a time.</translation>
    </message>
    <message>
        <source>Personne ne semble être là deux fois.</source>
        <translation>Nobody seems to be here twice.</translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>Chercher une personne…</source>
        <translation>Search for a person…</translation>
    </message>
    <message>
        <source>Étiquette</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Toutes les étiquettes</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Réseau</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Tous les réseaux</source>
        <translation>All networks</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Avec ou sans contrat</source>
        <translation>With or without a contract</translation>
    </message>
    <message>
        <source>Contrat en cours</source>
        <translation>Contract under way</translation>
    </message>
    <message>
        <source>Références</source>
        <translation>References</translation>
    </message>
    <message>
        <source>Toutes les références</source>
        <translation>All references</translation>
    </message>
    <message>
        <source>Référence périmée</source>
        <translation>Reference out of date</translation>
    </message>
    <message>
        <source>Dernier contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Quel que soit le dernier contact</source>
        <translation>Whenever the last contact</translation>
    </message>
    <message>
        <source>Ordre</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Par nom</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Par audience</source>
        <translation>By followers</translation>
    </message>
    <message>
        <source>Les plus délaissées</source>
        <translation>Most neglected</translation>
    </message>
    <message>
        <source>Nouvelle fiche</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Sans contact depuis un an</source>
        <translation>No contact for a year</translation>
    </message>
    <message>
        <source>Sans contact depuis {days} jours</source>
        <translation>No contact for {days} days</translation>
    </message>
</context>
<context>
    <name>PeopleImport</name>
    <message>
        <source>Importer des fiches</source>
        <translation>Import cards</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import en cours…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Comparaison avec vos fiches…</source>
        <translation>Comparing with your cards…</translation>
    </message>
    <message>
        <source>Importer {people}</source>
        <translation>Import {people}</translation>
    </message>
    <message>
        <source>{people} · pour {brand}</source>
        <translation>{people} · for {brand}</translation>
    </message>
    <message>
        <source>Si le bureau la connaît déjà</source>
        <translation>If the desk already knows them</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>nouvelles&#xa0;: {count}</source>
        <translation>new: {count}</translation>
    </message>
    <message>
        <source>partagées avec une autre marque&#xa0;: {count}</source>
        <translation>shared with another brand: {count}</translation>
    </message>
    <message>
        <source>fusionnées&#xa0;: {count}</source>
        <translation>merged: {count}</translation>
    </message>
    <message>
        <source>laissées&#xa0;: {count}</source>
        <translation>left out: {count}</translation>
    </message>
    <message>
        <source>photos&#xa0;: {count}</source>
        <translation>photos: {count}</translation>
    </message>
    <message>
        <source>Laisser sa fiche</source>
        <translation>Leave their card</translation>
    </message>
    <message>
        <source>Fusionner</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Garder les deux</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>ligne {line}, {column}&#xa0;: «&#xa0;{text}&#xa0;»</source>
        <translation>line {line}, {column}: “{text}”</translation>
    </message>
    <message>
        <source>Pas compris, et laissé de côté&#xa0;: {cells}.</source>
        <translation>Not understood, and left aside: {cells}.</translation>
    </message>
    <message>
        <source>Photo illisible, laissée de côté&#xa0;: {names}.</source>
        <translation>Photo that cannot be read, left out: {names}.</translation>
    </message>
</context>
<context>
    <name>PeopleImporting</name>
    <message>
        <source>Tableaux et contacts (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation>Tables and contacts (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Importer des fiches</source>
        <translation>Import cards</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Personnes d’influence</source>
        <translation>People of influence</translation>
    </message>
</context>
<context>
    <name>PeopleStates</name>
    <message>
        <source>Personne n’a encore sa fiche</source>
        <translation>Nobody has a card yet</translation>
    </message>
    <message>
        <source>Une fiche dit comment parler à une personne suivie&#xa0;: tu ou vous, les références qu’elle aime, ce qu’il faut lui épargner, le contrat. Elle s’ouvre quand on la nomme.</source>
        <translation>A card says how to speak to somebody with a following: tu or vous, the references they like, what to spare them, the contract. It opens when they are named.</translation>
    </message>
    <message>
        <source>Nouvelle fiche</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Importer un tableau ou des contacts…</source>
        <translation>Import a table or contacts…</translation>
    </message>
    <message>
        <source>Personne ne correspond</source>
        <translation>Nobody matches</translation>
    </message>
    <message>
        <source>Essayez un autre nom, un compte, une étiquette, ou montrez de nouveau tout le monde.</source>
        <translation>Try another name, an account, a tag, or show everybody again.</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Modifier la fiche</source>
        <translation>Edit the card</translation>
    </message>
    <message>
        <source>Supprimer la fiche</source>
        <translation>Delete the card</translation>
    </message>
    <message>
        <source>Contact aujourd’hui</source>
        <translation>Contact today</translation>
    </message>
    <message>
        <source>Tout ce que nous savons…</source>
        <translation>All that we know…</translation>
    </message>
    <message>
        <source>Choisissez une personne&#xa0;: sa fiche entière se lit ici.</source>
        <translation>Choose a person: their whole card reads here.</translation>
    </message>
    <message>
        <source>Aussi chez</source>
        <translation>Also with</translation>
    </message>
    <message>
        <source>aucun contact</source>
        <translation>no contact yet</translation>
    </message>
    <message>
        <source>contact {when}</source>
        <translation>contact {when}</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Dernier contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Références</source>
        <translation>References</translation>
    </message>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>Ton</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Aussi connue comme</source>
        <translation>Also known as</translation>
    </message>
    <message>
        <source>Liens</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Nouvelle fiche</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Modifier la fiche</source>
        <translation>Edit the card</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Fiche non enregistrée</source>
        <translation>Card not saved</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Donnez-lui le nom sous lequel cette personne est connue.</source>
        <translation>Give the name that this person is known by.</translation>
    </message>
    <message>
        <source>{handle} est déjà un compte de {name}.</source>
        <translation>{handle} is already an account of {name}.</translation>
    </message>
    <message>
        <source>Une fiche s’appelle déjà {name}.</source>
        <translation>A card is already called {name}.</translation>
    </message>
    <message>
        <source>Elle est connue chez {brands}.</source>
        <translation>Known at {brands}.</translation>
    </message>
    <message>
        <source>Partager la fiche de {name}</source>
        <translation>Share {name}’s card</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Chercher un emoji</source>
        <translation>Search for an emoji</translation>
    </message>
    <message>
        <source>Chercher un caractère</source>
        <translation>Search for a character</translation>
    </message>
    <message>
        <source>Utilisés récemment</source>
        <translation>Recently used</translation>
    </message>
    <message>
        <source>écarté par le profil de la marque</source>
        <translation>ruled out by the brand’s profile</translation>
    </message>
    <message>
        <source>absent des emoji de la marque</source>
        <translation>not among the brand’s emoji</translation>
    </message>
    <message>
        <source>{used} emoji sur {most}</source>
        <translation>{used} emoji of {most}</translation>
    </message>
    <message>
        <source>Emoji de ce texte, sur ceux que le profil permet</source>
        <translation>Emoji in this text, of those that the profile allows</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Capture du message reçu</source>
        <translation>Screenshot of the message received</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Retirer la capture</source>
        <translation>Remove the screenshot</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
</context>
<context>
    <name>Picturing</name>
    <message>
        <source>Capture retirée</source>
        <translation>Screenshot removed</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Réponses</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influence</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>maison-lune.fr</source>
        <translation>maison-lune.fr</translation>
    </message>
    <message>
        <source>Mots de la marque</source>
        <translation>The brand’s words</translation>
    </message>
    <message>
        <source>Rivelotte</source>
        <translation>Rivelotte</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Dans le texte d’une autre marque, un compte ou un site est signalé.</source>
        <translation>In another brand’s text, an account or a site is pointed out.</translation>
    </message>
    <message>
        <source>Mots que l’orthographe doit connaître</source>
        <translation>Words that spelling should know</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Autres choix</source>
        <translation>Other choices</translation>
    </message>
    <message>
        <source>Réglé</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>Voir dans le texte</source>
        <translation>Show in the text</translation>
    </message>
    <message>
        <source>Ignorer ici</source>
        <translation>Ignore here</translation>
    </message>
    <message>
        <source>Ajouter pour cette marque</source>
        <translation>Add for this brand</translation>
    </message>
    <message>
        <source>Ajouter au dictionnaire</source>
        <translation>Add to the dictionary</translation>
    </message>
    <message>
        <source>Ne plus signaler pour cette marque…</source>
        <translation>No longer point out for this brand…</translation>
    </message>
</context>
<context>
    <name>PointCount</name>
    <message>
        <source>Points mis de côté…</source>
        <translation>Points set aside…</translation>
    </message>
    <message>
        <source>●  Fautes ({n})</source>
        <translation>●  Errors ({n})</translation>
    </message>
    <message>
        <source>▲  Risques ({n})</source>
        <translation>▲  Risks ({n})</translation>
    </message>
    <message>
        <source>◆  Suggestions ({n})</source>
        <translation>◆  Suggestions ({n})</translation>
    </message>
    <message>
        <source>{n} points · F8</source>
        <translation>{n} points · F8</translation>
    </message>
    <message>
        <source>{n} point · F8</source>
        <translation>{n} point · F8</translation>
    </message>
    <message>
        <source>Mis de côté</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Choisir les points à montrer</source>
        <translation>Choose which points to show</translation>
    </message>
    <message>
        <source>Relecture&#xa0;: {words}</source>
        <translation>Review: {words}</translation>
    </message>
</context>
<context>
    <name>PointPopup</name>
    <message>
        <source>À éviter&#xa0;: «&#xa0;{text}&#xa0;»</source>
        <translation>Avoid: “{text}”</translation>
    </message>
    <message>
        <source>Sans reproche&#xa0;: «&#xa0;{text}&#xa0;»</source>
        <translation>Fine: “{text}”</translation>
    </message>
    <message>
        <source>Ignorer ici</source>
        <translation>Ignore here</translation>
    </message>
    <message>
        <source>Ajouter au dictionnaire</source>
        <translation>Add to the dictionary</translation>
    </message>
    <message>
        <source>Ajouter pour cette marque</source>
        <translation>Add for this brand</translation>
    </message>
    <message>
        <source>Ne plus signaler pour cette marque…</source>
        <translation>No longer point out for this brand…</translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Partir d’un modèle</source>
        <translation>Start from a template</translation>
    </message>
    <message>
        <source>Reprendre ce modèle</source>
        <translation>Take this template</translation>
    </message>
    <message>
        <source>Le modèle remplace les réglages de voix et complète vos listes de mots. Rien n’est enregistré&#xa0;: vous verrez d’abord ce qu’il change.</source>
        <translation>The template replaces the voice settings and adds to your word lists. Nothing is saved: you will see first what it changes.</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>Partir d’un modèle…</source>
        <translation>Start from a template…</translation>
    </message>
    <message>
        <source>Changements abandonnés</source>
        <translation>Changes dropped</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Modèle «&#xa0;{name}&#xa0;» repris, rien n’est encore enregistré</source>
        <translation>Template “{name}” taken over; nothing is saved yet</translation>
    </message>
    <message>
        <source>Public «&#xa0;{name}&#xa0;» supprimé</source>
        <translation>Audience “{name}” removed</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Enregistrer la voix</source>
        <translation>Save the voice</translation>
    </message>
</context>
<context>
    <name>ProfileSide</name>
    <message>
        <source>Essayer</source>
        <translation>Try out</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Interrompre</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Type</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>tous les publics</source>
        <translation>all audiences</translation>
    </message>
    <message>
        <source>séparées par des virgules</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>/soir</source>
        <translation>/evening</translation>
    </message>
    <message>
        <source>Répond à</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Étiquettes</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Raccourci</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Réseaux</source>
        <translation>Networks</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Expire le</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Validée par</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protéger votre bureau</source>
        <translation>Protect your desk</translation>
    </message>
    <message>
        <source>Créer le bureau</source>
        <translation>Create the desk</translation>
    </message>
    <message>
        <source>Vos marques et vos textes seront chiffrés sur cette machine. Elle n’a pas de trousseau de clés&#xa0;: choisissez une phrase de passe, demandée à chaque ouverture. Quatre mots pris au hasard font une bonne phrase.</source>
        <translation>Your brands and texts will be encrypted on this machine. It has no keyring: choose a passphrase, asked for each time the desk opens. Four words taken at random make a good one.</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>La même, pour être sûr</source>
        <translation>The same again, to be sure</translation>
    </message>
    <message>
        <source>Il faut au moins {count} caractères.</source>
        <translation>At least {count} characters are needed.</translation>
    </message>
    <message>
        <source>Les deux saisies diffèrent. Reprenez la seconde.</source>
        <translation>The two entries differ. Type the second again.</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Code de secours</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Trousseau de cet ordinateur</source>
        <translation>This computer’s keyring</translation>
    </message>
    <message>
        <source>Clé de chiffrement</source>
        <translation>Encryption key</translation>
    </message>
    <message>
        <source>Verrouillage sans activité</source>
        <translation>Locking when idle</translation>
    </message>
    <message>
        <source>Presse-papiers</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>Vérifier…</source>
        <translation>Check…</translation>
    </message>
    <message>
        <source>Renouveler…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Changer…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Effacer aussi mes réponses copiées, après une minute</source>
        <translation>Clear my copied answers too, after one minute</translation>
    </message>
    <message>
        <source>La phrase de passe n’ouvre plus ce bureau</source>
        <translation>The passphrase no longer opens this desk</translation>
    </message>
    <message>
        <source>Il ouvre ce bureau. N’étant gardé nulle part ici, il se remplace.</source>
        <translation>It opens this desk. As it is kept nowhere here, it can only be replaced.</translation>
    </message>
    <message>
        <source>Aucun&#xa0;: sans la clé du trousseau, personne ne rouvrirait ce bureau.</source>
        <translation>None: without the key in the keyring, nobody could reopen this desk.</translation>
    </message>
    <message>
        <source>Créer…</source>
        <translation>Create…</translation>
    </message>
    <message>
        <source>Elle ouvre ce bureau quand le trousseau ne le fait pas.</source>
        <translation>It opens this desk when the keyring does not.</translation>
    </message>
    <message>
        <source>Aucune. Plus facile à retenir qu’un code, elle ouvre aussi ce bureau.</source>
        <translation>None. Easier to remember than a code, it opens this desk too.</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Y garder la clé</source>
        <translation>Keep the key there</translation>
    </message>
    <message>
        <source>L’en retirer</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>Il garde la clé&#xa0;: ce bureau s’ouvre avec votre session.</source>
        <translation>It keeps the key: this desk opens with your session.</translation>
    </message>
    <message>
        <source>Tout est rescellé sous une clé neuve, puis le bureau se rouvre.</source>
        <translation>Everything is sealed again under a new key, then the desk reopens.</translation>
    </message>
    <message>
        <source>Ctrl+L verrouille tout de suite, une fois votre texte enregistré.</source>
        <translation>Ctrl+L locks at once, as soon as your text is saved.</translation>
    </message>
    <message>
        <source>Un code copié s’en efface toujours, après une minute.</source>
        <translation>A copied code is always cleared from it, after one minute.</translation>
    </message>
    <message>
        <source>Il faut au moins {count} caractères.</source>
        <translation>At least {count} characters are needed.</translation>
    </message>
    <message>
        <source>Les deux saisies diffèrent. Reprenez la seconde.</source>
        <translation>The two entries differ. Type the second again.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Ajouter une marque</source>
        <translation>Add a brand</translation>
    </message>
    <message>
        <source>Toutes les marques</source>
        <translation>All brands</translation>
    </message>
</context>
<context>
    <name>ReadingButton</name>
    <message>
        <source>Laisser relire automatiquement</source>
        <translation>Let it be read automatically</translation>
    </message>
    <message>
        <source>La lecture du message règle ce qui est attendu de la réponse</source>
        <translation>How the message is read decides what is expected of the answer</translation>
    </message>
    <message>
        <source>changer</source>
        <translation>change</translation>
    </message>
    <message>
        <source>Lu sans reproche ni question</source>
        <translation>Read as neither reproach nor question</translation>
    </message>
    <message>
        <source>Compris comme</source>
        <translation>Understood as</translation>
    </message>
    <message>
        <source>Lu comme</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source> et </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>ReceivedBox</name>
    <message>
        <source>Vider le message reçu</source>
        <translation>Clear the message received</translation>
    </message>
    <message>
        <source>Message reçu</source>
        <translation>Message received</translation>
    </message>
    <message>
        <source>sur {network}</source>
        <translation>on {network}</translation>
    </message>
</context>
<context>
    <name>ReceivedText</name>
    <message>
        <source>Collez ici le message auquel vous répondez. Sans message, c’est une publication.</source>
        <translation>Paste the message you are answering here. Without one, this is a post.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Votre code de secours</source>
        <translation>Your recovery code</translation>
    </message>
    <message>
        <source>Je l’ai mis de côté</source>
        <translation>I have put it away safely</translation>
    </message>
    <message>
        <source>Si cette machine oublie la clé, ce code ouvrira votre bureau. Il ne sera plus jamais montré&#xa0;: notez-le ailleurs que sur cette machine. Sans lui ni la clé, personne ne peut rien relire, nous compris.</source>
        <translation>If this machine forgets the key, this code will open your desk. It will never be shown again: write it down somewhere other than this machine. Without it or the key, nobody can read anything again, ourselves included.</translation>
    </message>
    <message>
        <source>Depuis votre feuille, le 2e groupe de quatre signes</source>
        <translation>From your sheet, the 2nd group of four characters</translation>
    </message>
    <message>
        <source>Depuis votre feuille, le 4e groupe de quatre signes</source>
        <translation>From your sheet, the 4th group of four characters</translation>
    </message>
    <message>
        <source>Depuis votre feuille, le 6e groupe de quatre signes</source>
        <translation>From your sheet, the 6th group of four characters</translation>
    </message>
    <message>
        <source>Ce n’est pas ce groupe-là. Les groupes se comptent de gauche à droite.</source>
        <translation>That is not the group. Groups are counted from left to right.</translation>
    </message>
</context>
<context>
    <name>ReferenceButton</name>
    <message>
        <source>Insérer «&#xa0;{text}&#xa0;»</source>
        <translation>Insert “{text}”</translation>
    </message>
</context>
<context>
    <name>ReferenceList</name>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Ajouter une référence</source>
        <translation>Add a reference</translation>
    </message>
    <message>
        <source>Cette date n’en est pas une. Écrivez-la 31/12/2026.</source>
        <translation>That is not a date. Write it as 31/12/2026.</translation>
    </message>
    <message>
        <source>Écrivez de quoi il s’agit, ou retirez cette référence&#xa0;: sans texte, rien n’en serait gardé.</source>
        <translation>Write what it is about, or remove this reference: without a text, none of it would be kept.</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>plus jamais</source>
        <translation>never again</translation>
    </message>
    <message>
        <source>Retirer cette référence</source>
        <translation>Remove this reference</translation>
    </message>
    <message>
        <source>Ce dont elle aime qu’on lui parle</source>
        <translation>What they like to hear about</translation>
    </message>
    <message>
        <source>jusqu’au…</source>
        <translation>until…</translation>
    </message>
    <message>
        <source>Pourquoi (facultatif)</source>
        <translation>Why (optional)</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Bonne jusqu’au</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>Raison</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RelationPage</name>
    <message>
        <source>Complice, jamais ironique…</source>
        <translation>Friendly, never ironic…</translation>
    </message>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>son âge, sa rupture…</source>
        <translation>their age, their break-up…</translation>
    </message>
    <message>
        <source>On lui dit</source>
        <translation>Address as</translation>
    </message>
    <message>
        <source>Ton</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>Références</source>
        <translation>References</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Convertir</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>Les règles se chargent…</source>
        <translation>Loading the rules…</translation>
    </message>
    <message>
        <source>{count} car.</source>
        <translation>{count} char.</translation>
    </message>
    <message>
        <source>Tutoie</source>
        <translation>Says tu</translation>
    </message>
    <message>
        <source>Vouvoie</source>
        <translation>Says vous</translation>
    </message>
    <message>
        <source>Mêle tu et vous</source>
        <translation>Mixes tu and vous</translation>
    </message>
    <message>
        <source>comme prévu</source>
        <translation>as expected</translation>
    </message>
    <message>
        <source>comme la marque</source>
        <translation>as the brand</translation>
    </message>
    <message>
        <source>au lieu de tutoyer</source>
        <translation>instead of tu</translation>
    </message>
    <message>
        <source>au lieu de vouvoyer</source>
        <translation>instead of vous</translation>
    </message>
    <message>
        <source>alors que la marque tutoie</source>
        <translation>while the brand says tu</translation>
    </message>
    <message>
        <source>alors que la marque vouvoie</source>
        <translation>while the brand says vous</translation>
    </message>
</context>
<context>
    <name>ReplyDetail</name>
    <message>
        <source>Insérer</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Versions de la réponse</source>
        <translation>Versions of the reply</translation>
    </message>
    <message>
        <source>Modifier la réponse</source>
        <translation>Edit the reply</translation>
    </message>
    <message>
        <source>Supprimer la réponse</source>
        <translation>Delete the reply</translation>
    </message>
    <message>
        <source>Choisissez une réponse&#xa0;: son texte entier se lit ici.</source>
        <translation>Choose a reply: its whole text reads here.</translation>
    </message>
    <message>
        <source>modifiée le {day}</source>
        <translation>changed on {day}</translation>
    </message>
    <message>
        <source>principale</source>
        <translation>main</translation>
    </message>
    <message>
        <source>variante {n}</source>
        <translation>variant {n}</translation>
    </message>
    <message>
        <source>Variantes</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>Relecture</source>
        <translation>Review</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Modifier la réponse</source>
        <translation>Edit the reply</translation>
    </message>
    <message>
        <source>Nouvelle réponse</source>
        <translation>New reply</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>«&#xa0;{day}&#xa0;» n’est pas une date&#xa0;: écrivez 12/03/2026, ou +30 pour dans trente jours.</source>
        <translation>“{day}” is not a date: write 12/03/2026, or +30 for thirty days from now.</translation>
    </message>
    <message>
        <source>Réponse non enregistrée</source>
        <translation>Reply not saved</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>À tourner vous-même&#xa0;: {forms}</source>
        <translation>To turn yourself: {forms}</translation>
    </message>
    <message>
        <source>Rupture en fin de journée</source>
        <translation>Sold out by evening</translation>
    </message>
    <message>
        <source>Bibliothèque de {name}</source>
        <translation>{name}’s library</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>ReplyList</name>
    <message>
        <source>Réponses</source>
        <translation>Replies</translation>
    </message>
</context>
<context>
    <name>ReplyRows</name>
    <message>
        <source>utilisée</source>
        <translation>used</translation>
    </message>
    <message>
        <source>état</source>
        <translation>status</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>situation</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Écran</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Dernières erreurs</source>
        <translation>Last errors</translation>
    </message>
    <message>
        <source>marques</source>
        <translation>brands</translation>
    </message>
    <message>
        <source>réponses</source>
        <translation>replies</translation>
    </message>
    <message>
        <source>fragments</source>
        <translation>fragments</translation>
    </message>
    <message>
        <source>brouillons</source>
        <translation>drafts</translation>
    </message>
    <message>
        <source>personnes</source>
        <translation>people</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>relations</translation>
    </message>
    <message>
        <source>entrées de journal</source>
        <translation>journal entries</translation>
    </message>
    <message>
        <source>bureau de démonstration</source>
        <translation>demo desk</translation>
    </message>
    <message>
        <source>typographie à la frappe</source>
        <translation>typography as one types</translation>
    </message>
    <message>
        <source>orthographe</source>
        <translation>spelling</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>non</source>
        <translation>no</translation>
    </message>
    <message>
        <source>mots et limites à soi</source>
        <translation>own words and limits</translation>
    </message>
    <message>
        <source>fichier du coffre, en Kio</source>
        <translation>vault file, in KiB</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Rapport de diagnostic</source>
        <translation>Diagnostic report</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Rapport copié</source>
        <translation>Report copied</translation>
    </message>
    <message>
        <source>Rapport CM Desk.txt</source>
        <translation>CM Desk report.txt</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Rapport enregistré</source>
        <translation>Report saved</translation>
    </message>
    <message>
        <source>Voici le rapport en entier&#xa0;: versions, réglages, nombres, dernières erreurs. Aucun texte ni nom de vos clients n’y figure, et rien ne part sans vous.</source>
        <translation>This is the whole report: versions, settings, figures, last errors. None of your clients’ texts or names is in it, and nothing leaves without you.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Revenir à cette sauvegarde</source>
        <translation>Go back to this backup</translation>
    </message>
    <message>
        <source>Restaurer</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Code de secours ou phrase de passe</source>
        <translation>Recovery code or passphrase</translation>
    </message>
    <message>
        <source>Votre bureau d’aujourd’hui est d’abord sauvegardé…</source>
        <translation>Your desk of today is backed up first…</translation>
    </message>
    <message>
        <source>Elle prendra la place du bureau, une fois relue jusqu’au dernier octet. Celui qui est là sera gardé à côté, intact, et jamais écrasé.</source>
        <translation>It will take the desk’s place once it has been read to the last byte. The one that is there will be kept beside it, intact, and never overwritten.</translation>
    </message>
    <message>
        <source>Le bureau se fermera, puis se rouvrira tel qu’il était alors. Celui d’aujourd’hui est d’abord sauvegardé&#xa0;: il sera en tête de la liste, pour y revenir.</source>
        <translation>The desk will close, then reopen as it was then. Today’s desk is backed up first: it will be at the top of the list, to go back to.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Relecture</source>
        <translation>Review</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Propre à ce public</source>
        <translation>This audience’s own</translation>
    </message>
    <message>
        <source>Faire comme la marque</source>
        <translation>Do as the brand does</translation>
    </message>
    <message>
        <source>{key}&#xa0;: faire comme la marque</source>
        <translation>{key}: do as the brand does</translation>
    </message>
    <message>
        <source>Comme la marque</source>
        <translation>As the brand</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Pourquoi ce changement&#xa0;? (facultatif)</source>
        <translation>Why this change? (optional)</translation>
    </message>
    <message>
        <source>Raison du changement</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>réglage changé</source>
        <translation>setting changed</translation>
    </message>
    <message>
        <source>réglages changés</source>
        <translation>settings changed</translation>
    </message>
    <message>
        <source>Rien n’est changé</source>
        <translation>Nothing has changed</translation>
    </message>
    <message>
        <source>point à revoir</source>
        <translation>point to look at</translation>
    </message>
    <message>
        <source>points à revoir</source>
        <translation>points to look at</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Mac (ancien)</source>
        <translation>Mac (old)</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>point-virgule</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>virgule</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>tabulation</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>barre verticale</source>
        <translation>vertical bar</translation>
    </message>
</context>
<context>
    <name>ScriptLine</name>
    <message>
        <source>Encodage du fichier</source>
        <translation>Encoding of the file</translation>
    </message>
    <message>
        <source>Séparateur des colonnes</source>
        <translation>Column separator</translation>
    </message>
    <message>
        <source>Lu en</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>colonnes séparées par</source>
        <translation>columns separated by</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SecondFolder</name>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Ne plus l’utiliser</source>
        <translation>No longer use it</translation>
    </message>
    <message>
        <source>Second dossier</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>Une clé, un autre disque ou un dossier synchronisé&#xa0;: si cette machine se perd, une copie reste.</source>
        <translation>A stick, another disk or a synchronised folder: if this machine is lost, a copy remains.</translation>
    </message>
    <message>
        <source>Dossier absent&#xa0;: la copie se fera à son retour.</source>
        <translation>Folder not there: the copy will be made when it is back.</translation>
    </message>
    <message>
        <source>Encore vide&#xa0;: la copie se fera à la prochaine sauvegarde.</source>
        <translation>Still empty: the copy will be made with the next backup.</translation>
    </message>
    <message>
        <source>Dernière copie {when}</source>
        <translation>Last copy {when}</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>sélectionnée</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>sélectionnées</source>
        <translation>selected</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Plus</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Il n’y a encore rien à copier.</source>
        <translation>There is nothing to copy yet.</translation>
    </message>
    <message>
        <source>sans réseau</source>
        <translation>no network</translation>
    </message>
    <message>
        <source>Texte pas encore relu&#xa0;: la relecture se prépare</source>
        <translation>Text not reviewed yet: the review is getting ready</translation>
    </message>
    <message>
        <source>Copié pour {brand}</source>
        <translation>Copied for {brand}</translation>
    </message>
</context>
<context>
    <name>SettingAside</name>
    <message>
        <source>Point ignoré dans ce brouillon</source>
        <translation>Point ignored in this draft</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ne sera plus signalé pour {brand}</source>
        <translation>Will no longer be pointed out for {brand}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Paramètres</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Chercher un réglage…</source>
        <translation>Search the settings…</translation>
    </message>
    <message>
        <source>Essayez un autre mot.</source>
        <translation>Try another word.</translation>
    </message>
    <message>
        <source>Aucun réglage ne répond à «&#xa0;{words}&#xa0;»</source>
        <translation>No setting matches “{words}”</translation>
    </message>
    <message>
        <source>Groupes de réglages</source>
        <translation>Groups of settings</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>Texte à part abandonné</source>
        <translation>Separate text dropped</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Validées</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Sans usage, 90 jours</source>
        <translation>Unused, 90 days</translation>
    </message>
    <message>
        <source>Expirées</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Avec remarques</source>
        <translation>With remarks</translation>
    </message>
    <message>
        <source>Presque identiques</source>
        <translation>Near-duplicates</translation>
    </message>
    <message>
        <source>Vues et dossiers</source>
        <translation>Views and folders</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Folders</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Raccourcis clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Partout</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Aller n’importe où</source>
        <translation>Go anywhere</translation>
    </message>
    <message>
        <source>Aller à une marque</source>
        <translation>Go to a brand</translation>
    </message>
    <message>
        <source>Marque suivante</source>
        <translation>Next brand</translation>
    </message>
    <message>
        <source>Aller à un lieu</source>
        <translation>Go to a place</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>En écrivant</source>
        <translation>While writing</translation>
    </message>
    <message>
        <source>Copier la réponse écrite</source>
        <translation>Copy the answer</translation>
    </message>
    <message>
        <source>Enregistrer comme réponse</source>
        <translation>Save as a reply</translation>
    </message>
    <message>
        <source>Point suivant</source>
        <translation>Next point</translation>
    </message>
    <message>
        <source>Corriger le point</source>
        <translation>Fix the point</translation>
    </message>
    <message>
        <source>Réponses proches</source>
        <translation>Similar replies</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Nouveau brouillon</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Dans les réponses</source>
        <translation>Among the replies</translation>
    </message>
    <message>
        <source>Nouvelle réponse</source>
        <translation>New reply</translation>
    </message>
    <message>
        <source>Chercher une réponse</source>
        <translation>Search for a reply</translation>
    </message>
    <message>
        <source>Insérer la réponse</source>
        <translation>Insert the reply</translation>
    </message>
    <message>
        <source>Supprimer la réponse</source>
        <translation>Delete the reply</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Verrouiller le bureau</source>
        <translation>Lock the desk</translation>
    </message>
    <message>
        <source>Paramètres</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ce que CM Desk signale</source>
        <translation>What CM Desk points out</translation>
    </message>
    <message>
        <source>Cette page</source>
        <translation>This page</translation>
    </message>
</context>
<context>
    <name>SignPicker</name>
    <message>
        <source>Teinte de peau</source>
        <translation>Skin tone</translation>
    </message>
    <message>
        <source>Aucun signe de ce nom</source>
        <translation>No character of that name</translation>
    </message>
</context>
<context>
    <name>SmallPlace</name>
    <message>
        <source>Vous écrivez dans la petite fenêtre</source>
        <translation>You are writing in the small window</translation>
    </message>
    <message>
        <source>Elle reste au-dessus des autres. Ctrl+Maj+M la referme et ramène tout ici.</source>
        <translation>It stays above the others. Ctrl+Shift+M closes it and brings everything back here.</translation>
    </message>
    <message>
        <source>Revenir ici</source>
        <translation>Back here</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>{n} points · F8</source>
        <translation>{n} points · F8</translation>
    </message>
    <message>
        <source>{n} point · F8</source>
        <translation>{n} point · F8</translation>
    </message>
    <message>
        <source>Rien à redire</source>
        <translation>Nothing to mend</translation>
    </message>
</context>
<context>
    <name>Soon</name>
    <message>
        <source>aucune date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>dans une heure</source>
        <translation>in an hour</translation>
    </message>
    <message>
        <source>ce soir, 18 h</source>
        <translation>this evening, 6 pm</translation>
    </message>
    <message>
        <source>demain, 9 h</source>
        <translation>tomorrow, 9 am</translation>
    </message>
    <message>
        <source>dans une semaine</source>
        <translation>in a week</translation>
    </message>
    <message>
        <source>le…</source>
        <translation>on…</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>La langue n’a pas changé&#xa0;: ce que vous écrivez n’a pas pu être enregistré, et la fenêtre doit être refaite.</source>
        <translation>The language has not changed: what you are writing could not be saved, and the window has to be made again.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Installez le paquet hunspell-{code} ou LibreOffice, ou déposez {code}.aff et {code}.dic dans {folder}.</source>
        <translation>Install the package hunspell-{code} or LibreOffice, or put {code}.aff and {code}.dic into {folder}.</translation>
    </message>
    <message>
        <source>Orthographe</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>«&#xa0;{word}&#xa0;» est dans votre dictionnaire</source>
        <translation>“{word}” is in your dictionary</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SpellingDialog</name>
    <message>
        <source>Relever les mots qui ne sont dans aucun dictionnaire</source>
        <translation>Point out words that no dictionary holds</translation>
    </message>
    <message>
        <source>Ajouter un mot</source>
        <translation>Add a word</translation>
    </message>
    <message>
        <source>Mon dictionnaire</source>
        <translation>My dictionary</translation>
    </message>
    <message>
        <source>Pour {name}</source>
        <translation>For {name}</translation>
    </message>
    <message>
        <source>Dictionnaires trouvés&#xa0;: {names}.</source>
        <translation>Dictionaries found: {names}.</translation>
    </message>
    <message>
        <source>Aucun dictionnaire&#xa0;: {names}.</source>
        <translation>No dictionary: {names}.</translation>
    </message>
    <message>
        <source>Mon dictionnaire, pour toutes les marques</source>
        <translation>My dictionary, for all brands</translation>
    </message>
    <message>
        <source>Pour {name} seulement</source>
        <translation>For {name} only</translation>
    </message>
</context>
<context>
    <name>SpellingHint</name>
    <message>
        <source>Comment faire</source>
        <translation>How to</translation>
    </message>
    <message>
        <source>Orthographe non relue&#xa0;: pas de dictionnaire {names}.</source>
        <translation>Spelling not checked: no dictionary for {names}.</translation>
    </message>
</context>
<context>
    <name>StartVoice</name>
    <message>
        <source>Neutre</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Voix de départ</source>
        <translation>First voice</translation>
    </message>
    <message>
        <source>Voix de départ&#xa0;: {name}</source>
        <translation>First voice: {name}</translation>
    </message>
    <message>
        <source>Pour répondre en français, ni tutoiement ni vouvoiement imposé, humour léger. Tout se règle ensuite dans Profil.</source>
        <translation>To answer in English, with light humour. Everything can be set later in Profile.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Bureau de démonstration</source>
        <translation>Demo desk</translation>
    </message>
    <message>
        <source>Coffre chiffré</source>
        <translation>Encrypted vault</translation>
    </message>
    <message>
        <source>Ces marques sont inventées. Rien d’ici ne touche votre propre bureau.</source>
        <translation>These brands are invented. Nothing here touches your own desk.</translation>
    </message>
    <message>
        <source>Vos marques et vos textes sont chiffrés, sur cette machine seulement.</source>
        <translation>Your brands and texts are encrypted, on this machine only.</translation>
    </message>
    <message>
        <source>Aller à… Ctrl+K</source>
        <translation>Go to… Ctrl+K</translation>
    </message>
    <message>
        <source>Coffre chiffré · {state}</source>
        <translation>Encrypted vault · {state}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}&#xa0;: un de moins</source>
        <translation>{name}: one less</translation>
    </message>
    <message>
        <source>{name}&#xa0;: un de plus</source>
        <translation>{name}: one more</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Version reprise</source>
        <translation>Version brought back</translation>
    </message>
    <message>
        <source>Réponse renommée</source>
        <translation>Reply renamed</translation>
    </message>
    <message>
        <source>Étiquettes modifiées</source>
        <translation>Tags changed</translation>
    </message>
    <message>
        <source>Étiquettes de {count} réponses modifiées</source>
        <translation>Tags of {count} replies changed</translation>
    </message>
    <message>
        <source>Réponse rangée</source>
        <translation>Reply moved</translation>
    </message>
    <message>
        <source>{count} réponses rangées</source>
        <translation>{count} replies moved</translation>
    </message>
    <message>
        <source>État modifié</source>
        <translation>Status changed</translation>
    </message>
    <message>
        <source>État de {count} réponses modifié</source>
        <translation>Status of {count} replies changed</translation>
    </message>
    <message>
        <source>Réponse retirée</source>
        <translation>Reply retired</translation>
    </message>
    <message>
        <source>{count} réponses retirées</source>
        <translation>{count} replies retired</translation>
    </message>
    <message>
        <source>Réponse convertie</source>
        <translation>Reply converted</translation>
    </message>
    <message>
        <source>{count} réponses converties</source>
        <translation>{count} replies converted</translation>
    </message>
    <message>
        <source>Réponses réunies</source>
        <translation>Replies merged</translation>
    </message>
    <message>
        <source>Réponses réunies, {count} de moins</source>
        <translation>Replies merged, {count} fewer</translation>
    </message>
    <message>
        <source>Réponse copiée</source>
        <translation>Reply copied</translation>
    </message>
    <message>
        <source>{count} réponses copiées</source>
        <translation>{count} replies copied</translation>
    </message>
    <message>
        <source>Fragment enregistré</source>
        <translation>Fragment saved</translation>
    </message>
    <message>
        <source>Fragment modifié</source>
        <translation>Fragment changed</translation>
    </message>
    <message>
        <source>Fragment supprimé</source>
        <translation>Fragment deleted</translation>
    </message>
    <message>
        <source>reprise d’une version</source>
        <translation>bringing a version back</translation>
    </message>
    <message>
        <source>nouveau titre</source>
        <translation>new title</translation>
    </message>
    <message>
        <source>étiquettes</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>rangement d’une réponse</source>
        <translation>moving a reply</translation>
    </message>
    <message>
        <source>rangement de {count} réponses</source>
        <translation>moving {count} replies</translation>
    </message>
    <message>
        <source>changement d’état</source>
        <translation>changing a status</translation>
    </message>
    <message>
        <source>retrait d’une réponse</source>
        <translation>retiring a reply</translation>
    </message>
    <message>
        <source>retrait de {count} réponses</source>
        <translation>retiring {count} replies</translation>
    </message>
    <message>
        <source>conversion d’une réponse</source>
        <translation>converting a reply</translation>
    </message>
    <message>
        <source>conversion de {count} réponses</source>
        <translation>converting {count} replies</translation>
    </message>
    <message>
        <source>réunion de réponses</source>
        <translation>merging replies</translation>
    </message>
    <message>
        <source>copie vers une autre marque</source>
        <translation>copying to another brand</translation>
    </message>
    <message>
        <source>nouveau fragment</source>
        <translation>new fragment</translation>
    </message>
    <message>
        <source>modification d’un fragment</source>
        <translation>changing a fragment</translation>
    </message>
    <message>
        <source>suppression d’un fragment</source>
        <translation>deleting a fragment</translation>
    </message>
    <message>
        <source>dernière action</source>
        <translation>last action</translation>
    </message>
    <message>
        <source>Marque ajoutée</source>
        <translation>Brand added</translation>
    </message>
    <message>
        <source>Marque modifiée</source>
        <translation>Brand changed</translation>
    </message>
    <message>
        <source>Voix enregistrée</source>
        <translation>Voice saved</translation>
    </message>
    <message>
        <source>Voix d’avant reprise</source>
        <translation>Earlier voice brought back</translation>
    </message>
    <message>
        <source>Marque importée</source>
        <translation>Brand imported</translation>
    </message>
    <message>
        <source>Marque archivée</source>
        <translation>Brand archived</translation>
    </message>
    <message>
        <source>Marque revenue dans le rail</source>
        <translation>Brand back in the rail</translation>
    </message>
    <message>
        <source>Marque dupliquée</source>
        <translation>Brand duplicated</translation>
    </message>
    <message>
        <source>Marque supprimée, avec tout ce qui était à elle</source>
        <translation>Brand deleted, with all that belonged to it</translation>
    </message>
    <message>
        <source>Marques d’exemple ajoutées</source>
        <translation>Example brands added</translation>
    </message>
    <message>
        <source>Marques d’exemple retirées</source>
        <translation>Example brands removed</translation>
    </message>
    <message>
        <source>Réponse enregistrée</source>
        <translation>Reply saved</translation>
    </message>
    <message>
        <source>Réponse modifiée</source>
        <translation>Reply changed</translation>
    </message>
    <message>
        <source>{count} réponses supprimées</source>
        <translation>{count} replies deleted</translation>
    </message>
    <message>
        <source>Réponse supprimée</source>
        <translation>Reply deleted</translation>
    </message>
    <message>
        <source>{count} brouillons supprimés</source>
        <translation>{count} drafts deleted</translation>
    </message>
    <message>
        <source>Brouillon supprimé</source>
        <translation>Draft deleted</translation>
    </message>
    <message>
        <source>Suppression notée au journal</source>
        <translation>Deletion noted in the journal</translation>
    </message>
    <message>
        <source>{count} éléments remis en place</source>
        <translation>{count} items put back</translation>
    </message>
    <message>
        <source>Élément remis en place</source>
        <translation>Item put back</translation>
    </message>
    <message>
        <source>{count} réponses importées</source>
        <translation>{count} replies imported</translation>
    </message>
    <message>
        <source>Réponse importée</source>
        <translation>Reply imported</translation>
    </message>
    <message>
        <source>ajout d’une marque</source>
        <translation>adding a brand</translation>
    </message>
    <message>
        <source>modification d’une marque</source>
        <translation>changing a brand</translation>
    </message>
    <message>
        <source>ordre des marques</source>
        <translation>order of brands</translation>
    </message>
    <message>
        <source>changement de voix</source>
        <translation>changing the voice</translation>
    </message>
    <message>
        <source>retour à une voix d’avant</source>
        <translation>going back to an earlier voice</translation>
    </message>
    <message>
        <source>changement de moment</source>
        <translation>changing the moment</translation>
    </message>
    <message>
        <source>import d’une marque</source>
        <translation>importing a brand</translation>
    </message>
    <message>
        <source>archivage d’une marque</source>
        <translation>archiving a brand</translation>
    </message>
    <message>
        <source>retour d’une marque archivée</source>
        <translation>bringing an archived brand back</translation>
    </message>
    <message>
        <source>copie d’une marque</source>
        <translation>copying a brand</translation>
    </message>
    <message>
        <source>suppression d’une marque</source>
        <translation>deleting a brand</translation>
    </message>
    <message>
        <source>ajout des marques d’exemple</source>
        <translation>adding the example brands</translation>
    </message>
    <message>
        <source>retrait des marques d’exemple</source>
        <translation>removing the example brands</translation>
    </message>
    <message>
        <source>nouvelle réponse</source>
        <translation>new reply</translation>
    </message>
    <message>
        <source>modification d’une réponse</source>
        <translation>changing a reply</translation>
    </message>
    <message>
        <source>suppression de {count} réponses</source>
        <translation>deleting {count} replies</translation>
    </message>
    <message>
        <source>suppression d’une réponse</source>
        <translation>deleting a reply</translation>
    </message>
    <message>
        <source>suppression de {count} brouillons</source>
        <translation>deleting {count} drafts</translation>
    </message>
    <message>
        <source>suppression d’un brouillon</source>
        <translation>deleting a draft</translation>
    </message>
    <message>
        <source>note de suppression d’une réponse</source>
        <translation>noting that an answer was deleted</translation>
    </message>
    <message>
        <source>remise en place de {count} éléments</source>
        <translation>putting {count} items back</translation>
    </message>
    <message>
        <source>remise en place d’un élément</source>
        <translation>putting an item back</translation>
    </message>
    <message>
        <source>import de réponses</source>
        <translation>importing replies</translation>
    </message>
    <message>
        <source>marques d’exemple</source>
        <translation>example brands</translation>
    </message>
    <message>
        <source>Fiche ajoutée</source>
        <translation>Card added</translation>
    </message>
    <message>
        <source>Fiche modifiée</source>
        <translation>Card changed</translation>
    </message>
    <message>
        <source>Contact noté</source>
        <translation>Contact noted</translation>
    </message>
    <message>
        <source>Contact noté pour {count} personnes</source>
        <translation>Contact noted for {count} people</translation>
    </message>
    <message>
        <source>Fiche supprimée</source>
        <translation>Card deleted</translation>
    </message>
    <message>
        <source>{count} fiches supprimées</source>
        <translation>{count} cards deleted</translation>
    </message>
    <message>
        <source>Étiquette ajoutée</source>
        <translation>Tag added</translation>
    </message>
    <message>
        <source>Étiquette ajoutée à {count} personnes</source>
        <translation>Tag added to {count} people</translation>
    </message>
    <message>
        <source>Étiquette retirée</source>
        <translation>Tag removed</translation>
    </message>
    <message>
        <source>Étiquette retirée à {count} personnes</source>
        <translation>Tag removed from {count} people</translation>
    </message>
    <message>
        <source>Doublons fusionnés</source>
        <translation>Doubles merged</translation>
    </message>
    <message>
        <source>{count} fiches n’en font plus qu’une</source>
        <translation>{count} cards made one</translation>
    </message>
    <message>
        <source>Fiche importée</source>
        <translation>Card imported</translation>
    </message>
    <message>
        <source>{count} fiches importées</source>
        <translation>{count} cards imported</translation>
    </message>
    <message>
        <source>nouvelle fiche</source>
        <translation>new card</translation>
    </message>
    <message>
        <source>modification d’une fiche</source>
        <translation>changing a card</translation>
    </message>
    <message>
        <source>contact noté</source>
        <translation>noting a contact</translation>
    </message>
    <message>
        <source>suppression d’une fiche</source>
        <translation>deleting a card</translation>
    </message>
    <message>
        <source>suppression de {count} fiches</source>
        <translation>deleting {count} cards</translation>
    </message>
    <message>
        <source>ajout d’une étiquette</source>
        <translation>adding a tag</translation>
    </message>
    <message>
        <source>retrait d’une étiquette</source>
        <translation>removing a tag</translation>
    </message>
    <message>
        <source>fusion de doublons</source>
        <translation>merging doubles</translation>
    </message>
    <message>
        <source>import d’une fiche</source>
        <translation>importing a card</translation>
    </message>
    <message>
        <source>import de {count} fiches</source>
        <translation>importing {count} cards</translation>
    </message>
    <message>
        <source>{verb} chez {brands}&#xa0;: {step}</source>
        <translation>{verb} for {brands}: {step}</translation>
    </message>
    <message>
        <source>plusieurs marques</source>
        <translation>several brands</translation>
    </message>
    <message>
        <source>{first} et {second}</source>
        <translation>{first} and {second}</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Aucune réponse proche pour l’instant.</source>
        <translation>No similar reply for now.</translation>
    </message>
    <message>
        <source>Aucune réponse de la bibliothèque ne s’en approche encore.</source>
        <translation>No reply in the library comes close to it yet.</translation>
    </message>
    <message>
        <source>Collez un message&#xa0;: les réponses qui s’en approchent viendront ici.</source>
        <translation>Paste a message: replies that come close to it will show here.</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Retirer {word}</source>
        <translation>Remove {word}</translation>
    </message>
</context>
<context>
    <name>TakeDownDialog</name>
    <message>
        <source>Supprimer ma réponse publiée&#xa0;?</source>
        <translation>Delete my published answer?</translation>
    </message>
    <message>
        <source>Écrire des excuses</source>
        <translation>Write an apology</translation>
    </message>
    <message>
        <source>Une réponse effacée laisse des captures. On ne parle plus alors de ce qu’elle disait, mais de ce que la marque voudrait cacher, et la personne qui l’avait reçue a une seconde raison de se plaindre.

Laisser la réponse en ligne et s’excuser dessous, en une phrase qui dit ce qui n’allait pas, clôt presque toujours l’affaire. Restent à effacer sans attendre&#xa0;: une donnée personnelle, ou un texte parti du mauvais compte.</source>
        <translation>A deleted answer leaves screenshots. People then talk less of what it said than of what the brand would like to hide, and the person who received it has a second reason to complain.

Leaving the answer online and apologising below it, in one sentence that says what was wrong, nearly always settles the matter. What must still be deleted at once: personal data, or a text sent from the wrong account.</translation>
    </message>
    <message>
        <source>CM Desk ne publie ni n’efface rien à votre place.</source>
        <translation>CM Desk neither publishes nor deletes anything for you.</translation>
    </message>
    <message>
        <source>Je l’ai supprimée, le noter</source>
        <translation>I deleted it, note it</translation>
    </message>
</context>
<context>
    <name>ThreadDialog</name>
    <message>
        <source>Fil de {count} messages pour {network}</source>
        <translation>Thread of {count} messages for {network}</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copié</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copier le message {number}</source>
        <translation>Copy message {number}</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Capture du message reçu</source>
        <translation>Screenshot of the message received</translation>
    </message>
    <message>
        <source>Voir la capture en grand (Suppr pour la retirer)</source>
        <translation>See the screenshot in full (Del removes it)</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Titre du brouillon</source>
        <translation>Draft title</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Rupture du samedi, pour Julie</source>
        <translation>Saturday’s shortage, for Julie</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Ouvrir CM Desk</source>
        <translation>Open CM Desk</translation>
    </message>
    <message>
        <source>Nouvelle réponse</source>
        <translation>New reply</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>TrialColumn</name>
    <message>
        <source>Votre texte</source>
        <translation>Your text</translation>
    </message>
    <message>
        <source>Cette marque n’a pas encore de réponse validée&#xa0;: essayez un texte à vous.</source>
        <translation>This brand has no approved reply yet: try a text of your own.</translation>
    </message>
    <message>
        <source>réponse validée</source>
        <translation>approved reply</translation>
    </message>
    <message>
        <source>réponses validées</source>
        <translation>approved replies</translation>
    </message>
    <message>
        <source>{replies}&#xa0;: rien ne change.</source>
        <translation>{replies}: nothing changes.</translation>
    </message>
    <message>
        <source>{changed} sur {replies} se liraient autrement.</source>
        <translation>{changed} of {replies} would read differently.</translation>
    </message>
    <message>
        <source>Écrivez ou collez une réponse</source>
        <translation>Write or paste a reply</translation>
    </message>
    <message>
        <source>Le message reçu</source>
        <translation>The message received</translation>
    </message>
    <message>
        <source>En réponse à (facultatif)</source>
        <translation>In answer to (optional)</translation>
    </message>
</context>
<context>
    <name>TurningDialog</name>
    <message>
        <source>Convertir l’adresse</source>
        <translation>Convert the address</translation>
    </message>
    <message>
        <source>Convertir</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>Textes à convertir</source>
        <translation>Texts to convert</translation>
    </message>
    <message>
        <source>Conversion… {share}&#xa0;%</source>
        <translation>Converting… {share}%</translation>
    </message>
    <message>
        <source>Le texte d’avant reste dans les versions de chaque réponse.</source>
        <translation>The earlier text stays in each reply’s versions.</translation>
    </message>
    <message>
        <source>Un texte demande une main&#xa0;: il n’est pas coché.</source>
        <translation>One text needs a hand: it is not ticked.</translation>
    </message>
    <message>
        <source>{count} textes demandent une main&#xa0;: ils ne sont pas cochés.</source>
        <translation>{count} texts need a hand: they are not ticked.</translation>
    </message>
    <message>
        <source>{title} (variante)</source>
        <translation>{title} (variant)</translation>
    </message>
    <message>
        <source>À tourner vous-même&#xa0;: {forms}</source>
        <translation>To turn yourself: {forms}</translation>
    </message>
    <message>
        <source>Convertir {replies}</source>
        <translation>Convert {replies}</translation>
    </message>
</context>
<context>
    <name>TwinsDialog</name>
    <message>
        <source>Réunir les réponses</source>
        <translation>Merge the replies</translation>
    </message>
    <message>
        <source>Réunir</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Réponses presque identiques</source>
        <translation>Near-duplicate replies</translation>
    </message>
    <message>
        <source>Réponse gardée</source>
        <translation>Reply to keep</translation>
    </message>
    <message>
        <source>variante {count}</source>
        <translation>variant {count}</translation>
    </message>
    <message>
        <source>{count} textes de plus qu’une réponse n’en garde partiront à la corbeille.</source>
        <translation>{count} texts beyond what one reply can keep will go to the bin.</translation>
    </message>
    <message>
        <source>{count} texte de plus qu’une réponse n’en garde partira à la corbeille.</source>
        <translation>{count} text beyond what one reply can keep will go to the bin.</translation>
    </message>
    <message>
        <source>Une seule reste, avec les textes des autres pour variantes et la somme de leurs usages. Les autres attendent trente jours dans la corbeille.</source>
        <translation>Only one stays, with the others’ texts as variants and the sum of their uses. The others wait in the bin for thirty days.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Réunir {replies}</source>
        <translation>Merge {replies}</translation>
    </message>
</context>
<context>
    <name>TypingHelp</name>
    <message>
        <source>Typographie française à la frappe</source>
        <translation>French typography as you type</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Voici ce que vous aviez commencé.</source>
        <translation>Here is what you had begun.</translation>
    </message>
    <message>
        <source>Revenir à ce qui est enregistré</source>
        <translation>Go back to what is saved</translation>
    </message>
    <message>
        <source>Repartir de zéro</source>
        <translation>Start afresh</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Ouvrir votre bureau</source>
        <translation>Open your desk</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Réessayer le trousseau</source>
        <translation>Try the keyring again</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Votre bureau est chiffré&#x202f;; votre phrase de passe l’ouvre.</source>
        <translation>Your desk is encrypted; your passphrase opens it.</translation>
    </message>
    <message>
        <source>J’ai mon code de secours</source>
        <translation>I have my recovery code</translation>
    </message>
    <message>
        <source>Code de secours</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Le code de secours, noté à la création du bureau, l’ouvre.</source>
        <translation>The recovery code, written down when the desk was created, opens it.</translation>
    </message>
    <message>
        <source>J’ai ma phrase de passe</source>
        <translation>I have my passphrase</translation>
    </message>
</context>
<context>
    <name>UnsavedText</name>
    <message>
        <source>Texte copié</source>
        <translation>Text copied</translation>
    </message>
    <message>
        <source>Brouillon CM Desk.txt</source>
        <translation>CM Desk draft.txt</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Mettre le texte à l’abri</source>
        <translation>Put the text in safety</translation>
    </message>
    <message>
        <source>Message reçu</source>
        <translation>Message received</translation>
    </message>
    <message>
        <source>Ma réponse</source>
        <translation>My answer</translation>
    </message>
    <message>
        <source>Texte enregistré dans {file}. Ce fichier n’est pas chiffré.</source>
        <translation>Text saved in {file}. This file is not encrypted.</translation>
    </message>
    <message>
        <source>Copier le texte</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>L’enregistrer dans un fichier…</source>
        <translation>Save it to a file…</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Voir les sauvegardes…</source>
        <translation>Show the backups…</translation>
    </message>
    <message>
        <source>Votre texte n’est pas enregistré</source>
        <translation>Your text is not saved</translation>
    </message>
    <message>
        <source>Votre texte est de nouveau enregistré</source>
        <translation>Your text is saved again</translation>
    </message>
    <message>
        <source>Il reste dans cette fenêtre, et ce qui était enregistré avant est intact.</source>
        <translation>It stays in this window, and what was saved before is intact.</translation>
    </message>
    <message>
        <source>Libérez de la place&#xa0;: il s’enregistrera tout seul.</source>
        <translation>Free some room: it will then save itself.</translation>
    </message>
    <message>
        <source>Mettez ce texte à l’abri, puis restaurez une sauvegarde.</source>
        <translation>Put this text in safety, then restore a backup.</translation>
    </message>
</context>
<context>
    <name>UntagDialog</name>
    <message>
        <source>Ôter des étiquettes</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Ôter</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Étiquettes des réponses choisies</source>
        <translation>Tags of the chosen replies</translation>
    </message>
    <message>
        <source>{tag} · {count} sur {total}</source>
        <translation>{tag} · {count} of {total}</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>{count} car.</source>
        <translation>{count} char.</translation>
    </message>
</context>
<context>
    <name>VaultCommands</name>
    <message>
        <source>Ouvrir un bureau emporté</source>
        <translation>Open a carried desk</translation>
    </message>
    <message>
        <source>Bureau CM Desk (*.cmdesk)</source>
        <translation>CM Desk desk (*.cmdesk)</translation>
    </message>
</context>
<context>
    <name>VaultWords</name>
    <message>
        <source>{hour}&#xa0;h&#xa0;{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Aujourd’hui à {hour}</source>
        <translation>Today at {hour}</translation>
    </message>
    <message>
        <source>Hier à {hour}</source>
        <translation>Yesterday at {hour}</translation>
    </message>
    <message>
        <source>{day} à {hour}</source>
        <translation>{day} at {hour}</translation>
    </message>
    <message>
        <source>{count}&#xa0;ko</source>
        <translation>{count}&#xa0;kB</translation>
    </message>
    <message>
        <source>{count}&#xa0;Mo</source>
        <translation>{count}&#xa0;MB</translation>
    </message>
    <message>
        <source>{count}&#xa0;Go</source>
        <translation>{count}&#xa0;GB</translation>
    </message>
    <message>
        <source>marque</source>
        <translation>brand</translation>
    </message>
    <message>
        <source>marques</source>
        <translation>brands</translation>
    </message>
    <message>
        <source>réponse</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>réponses</source>
        <translation>replies</translation>
    </message>
    <message>
        <source>fiche</source>
        <translation>card</translation>
    </message>
    <message>
        <source>fiches</source>
        <translation>cards</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>brouillons</source>
        <translation>drafts</translation>
    </message>
    <message>
        <source>texte au journal</source>
        <translation>journal entry</translation>
    </message>
    <message>
        <source>textes au journal</source>
        <translation>journal entries</translation>
    </message>
    <message>
        <source>Bureau vide</source>
        <translation>Empty desk</translation>
    </message>
    <message>
        <source>copie</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>Refaire la sauvegarde, et supprimer {count} d’avant</source>
        <translation>Make the backup again, and delete {count} from before</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Voix de départ</source>
        <translation>First voice</translation>
    </message>
    <message>
        <source>en vigueur</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>Reprendre cette voix</source>
        <translation>Go back to this voice</translation>
    </message>
    <message>
        <source>Reprendre la voix du {day}</source>
        <translation>Go back to the voice of {day}</translation>
    </message>
</context>
<context>
    <name>VersionChoice</name>
    <message>
        <source>Version du {day}</source>
        <translation>Version of {day}</translation>
    </message>
</context>
<context>
    <name>VocabularyModel</name>
    <message>
        <source>Ajouter…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>rien&#xa0;: il faut des lettres</source>
        <translation>nothing: letters are needed</translation>
    </message>
</context>
<context>
    <name>VocabularyTable</name>
    <message>
        <source>À éviter</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>À écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Formes reconnues</source>
        <translation>Forms recognised</translation>
    </message>
    <message>
        <source>Mot banni</source>
        <translation>Banned word</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>@compte</source>
        <translation>@account</translation>
    </message>
    <message>
        <source>#Hashtag</source>
        <translation>#Hashtag</translation>
    </message>
    <message>
        <source>— Prénom</source>
        <translation>— First name</translation>
    </message>
    <message>
        <source>Coller un emoji</source>
        <translation>Paste an emoji</translation>
    </message>
    <message>
        <source>Une cause</source>
        <translation>A cause</translation>
    </message>
    <message>
        <source>Un sujet</source>
        <translation>A subject</translation>
    </message>
    <message>
        <source>avant midi</source>
        <translation>before noon</translation>
    </message>
    <message>
        <source>rien</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>{name} réglé autrement</source>
        <translation>{name} set differently</translation>
    </message>
    <message>
        <source>ordre changé</source>
        <translation>order changed</translation>
    </message>
    <message>
        <source>on tutoyait</source>
        <translation>said tu</translation>
    </message>
    <message>
        <source>on vouvoyait</source>
        <translation>said vous</translation>
    </message>
    <message>
        <source>on laissait le choix du tu ou du vous</source>
        <translation>left the choice of tu or vous</translation>
    </message>
    <message>
        <source>on tutoie</source>
        <translation>says tu</translation>
    </message>
    <message>
        <source>on vouvoie</source>
        <translation>says vous</translation>
    </message>
    <message>
        <source>on laisse le choix du tu ou du vous</source>
        <translation>leaves the choice of tu or vous</translation>
    </message>
    <message>
        <source>La voix</source>
        <translation>The voice</translation>
    </message>
    <message>
        <source>La mesure</source>
        <translation>The measure</translation>
    </message>
    <message>
        <source>Les mots</source>
        <translation>The words</translation>
    </message>
    <message>
        <source>Les sujets</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Les signes de la marque</source>
        <translation>The brand’s own signs</translation>
    </message>
    <message>
        <source>tutoiement</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>vouvoiement</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>l’un ou l’autre, jamais les deux</source>
        <translation>either, never both</translation>
    </message>
    <message>
        <source>français</source>
        <translation>French</translation>
    </message>
    <message>
        <source>anglais</source>
        <translation>English</translation>
    </message>
    <message>
        <source>tu</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>l’un ou l’autre</source>
        <translation>either</translation>
    </message>
    <message>
        <source>«&#xa0;je&#xa0;»</source>
        <translation>“je”</translation>
    </message>
    <message>
        <source>«&#xa0;nous&#xa0;»</source>
        <translation>“nous”</translation>
    </message>
    <message>
        <source>«&#xa0;on&#xa0;»</source>
        <translation>“on”</translation>
    </message>
    <message>
        <source>au choix</source>
        <translation>any</translation>
    </message>
    <message>
        <source>la marque parle</source>
        <translation>the brand speaks</translation>
    </message>
    <message>
        <source>l’équipe parle</source>
        <translation>the team speaks</translation>
    </message>
    <message>
        <source>une personne parle</source>
        <translation>a person speaks</translation>
    </message>
    <message>
        <source>Un «&#xa0;vous&#xa0;» à une seule personne est signalé.</source>
        <translation>A “vous” to a single person is pointed out.</translation>
    </message>
    <message>
        <source>Un «&#xa0;tu&#xa0;» est signalé.</source>
        <translation>A “tu” is pointed out.</translation>
    </message>
    <message>
        <source>Seul le mélange des deux est signalé.</source>
        <translation>Only mixing the two is pointed out.</translation>
    </message>
    <message>
        <source>«&#xa0;Nous&#xa0;» ou «&#xa0;on&#xa0;» pour la marque est signalé.</source>
        <translation>“Nous” or “on” for the brand is pointed out.</translation>
    </message>
    <message>
        <source>«&#xa0;Je&#xa0;» ou «&#xa0;on&#xa0;» pour la marque est signalé.</source>
        <translation>“Je” or “on” for the brand is pointed out.</translation>
    </message>
    <message>
        <source>«&#xa0;Je&#xa0;» ou «&#xa0;nous&#xa0;» pour la marque est signalé.</source>
        <translation>“Je” or “nous” for the brand is pointed out.</translation>
    </message>
    <message>
        <source>Rien n’est signalé.</source>
        <translation>Nothing is pointed out.</translation>
    </message>
    <message>
        <source>Toute plaisanterie est signalée.</source>
        <translation>Any joke is pointed out.</translation>
    </message>
    <message>
        <source>Une plaisanterie face à une plainte ou un jour difficile est signalée.</source>
        <translation>A joke in answer to a complaint, or on a hard day, is pointed out.</translation>
    </message>
    <message>
        <source>Relu comme l’humour léger&#xa0;; le guide de ton, lui, le dit libre.</source>
        <translation>Checked like light humour; the tone guide does call it free.</translation>
    </message>
    <message>
        <source>Relu comme «&#xa0;ferme&#xa0;»&#xa0;; le guide de ton demande plus de douceur.</source>
        <translation>Checked like “firm”; the tone guide asks for more gentleness.</translation>
    </message>
    <message>
        <source>Montrer la porte est signalé, même à qui attaque.</source>
        <translation>Showing the door is pointed out, even to those who attack.</translation>
    </message>
    <message>
        <source>Une limite sèche passe face à la haine, et là seulement.</source>
        <translation>A curt limit passes in the face of hate, and only there.</translation>
    </message>
    <message>
        <source>Relu comme «&#xa0;l’équipe parle&#xa0;»&#xa0;; le guide de ton demande de s’effacer.</source>
        <translation>Checked like “the team speaks”; the tone guide asks for self-effacement.</translation>
    </message>
    <message>
        <source>Humeurs, vie privée et avis personnels sont signalés.</source>
        <translation>Moods, private life and personal opinions are pointed out.</translation>
    </message>
    <message>
        <source>Humeurs et avis personnels passent.</source>
        <translation>Moods and personal opinions pass.</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Parle d’elle en disant</source>
        <translation>Speaks of itself as</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humour</translation>
    </message>
    <message>
        <source>Fermeté</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Part d’humain</source>
        <translation>Human touch</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Publics</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Des communautés dont le ton diffère, choisies au moment d’écrire.</source>
        <translation>Communities with a different tone, chosen as one writes.</translation>
    </message>
    <message>
        <source>{count} au plus</source>
        <translation>{count} at most</translation>
    </message>
    <message>
        <source>Au-delà, dans un même texte, c’est signalé.</source>
        <translation>Beyond that, in one text, it is pointed out.</translation>
    </message>
    <message>
        <source>Emojis</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Points d’exclamation</source>
        <translation>Exclamation marks</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Mots en capitales</source>
        <translation>Words in capitals</translation>
    </message>
    <message>
        <source>Emojis bannis</source>
        <translation>Banned emoji</translation>
    </message>
    <message>
        <source>Signalés à chaque fois.</source>
        <translation>Pointed out every time.</translation>
    </message>
    <message>
        <source>Emojis permis</source>
        <translation>Allowed emoji</translation>
    </message>
    <message>
        <source>S’il y en a, tous les autres sont signalés.</source>
        <translation>If there are any, all others are pointed out.</translation>
    </message>
    <message>
        <source>Mots bannis</source>
        <translation>Banned words</translation>
    </message>
    <message>
        <source>Signalés, dans toutes leurs formes.</source>
        <translation>Pointed out, in all their forms.</translation>
    </message>
    <message>
        <source>Mots de la maison</source>
        <translation>House words</translation>
    </message>
    <message>
        <source>Le premier est signalé, le second proposé.</source>
        <translation>The first is pointed out, the second suggested.</translation>
    </message>
    <message>
        <source>Promesses validées</source>
        <translation>Approved promises</translation>
    </message>
    <message>
        <source>Les seuls engagements absolus qui ne sont pas signalés.</source>
        <translation>The only absolute commitments that are not pointed out.</translation>
    </message>
    <message>
        <source>Langues</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Celles que la marque écrit.</source>
        <translation>Those that the brand writes.</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Là où la marque peut prendre position.</source>
        <translation>Where the brand may take a stand.</translation>
    </message>
    <message>
        <source>Sujets réservés</source>
        <translation>Off-limits subjects</translation>
    </message>
    <message>
        <source>Ce que la marque ne commente jamais.</source>
        <translation>What the brand never comments on.</translation>
    </message>
    <message>
        <source>Dans le texte d’une autre marque, c’est signalé.</source>
        <translation>In another brand’s text, it is pointed out.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Écrit dans la réponse d’une autre marque, il est signalé.</source>
        <translation>Written in another brand’s answer, it is pointed out.</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Hashtags de la marque</source>
        <translation>The brand’s hashtags</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>{file} n’est plus tenu à jour&#xa0;: sa marque a quitté le rail.</source>
        <translation>{file} is no longer kept up to date: its brand has left the rail.</translation>
    </message>
    <message>
        <source>{told} Le fichier est resté comme il était&#xa0;; nouvel essai dans un instant.</source>
        <translation>{told} The file has stayed as it was; another try in a moment.</translation>
    </message>
    <message>
        <source>Un export n’est plus à jour</source>
        <translation>An export is out of date</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Exports tenus à jour…</source>
        <translation>Exports kept up to date…</translation>
    </message>
    <message>
        <source>Un autre programme avait changé {file}. Sa version est gardée à côté, sous le nom {aside}&#xa0;; la vôtre l’a remplacée.</source>
        <translation>Another program had changed {file}. Its version is kept beside it as {aside}; yours has replaced it.</translation>
    </message>
    <message>
        <source>Un export avait été modifié ailleurs</source>
        <translation>An export had been changed elsewhere</translation>
    </message>
</context>
<context>
    <name>WatchingDialog</name>
    <message>
        <source>Exports tenus à jour</source>
        <translation>Exports kept up to date</translation>
    </message>
    <message>
        <source>Tenir à jour</source>
        <translation>Keep up to date</translation>
    </message>
    <message>
        <source>Ne plus tenir à jour</source>
        <translation>No longer keep up to date</translation>
    </message>
    <message>
        <source>Réponses de</source>
        <translation>Replies of</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Toutes les marques</source>
        <translation>All brands</translation>
    </message>
    <message>
        <source>Choisissez le dossier où écrire.</source>
        <translation>Choose the folder to write to.</translation>
    </message>
    <message>
        <source>bientôt écrit</source>
        <translation>about to be written</translation>
    </message>
    <message>
        <source>en attente</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>à jour, {when}</source>
        <translation>up to date, {when}</translation>
    </message>
    <message>
        <source>{file} n’est plus tenu à jour&#xa0;; il reste tel qu’il est.</source>
        <translation>{file} is no longer kept up to date; it stays as it is.</translation>
    </message>
    <message>
        <source>Dossier de l’export</source>
        <translation>Folder of the export</translation>
    </message>
    <message>
        <source>CM Desk réécrit ces fichiers peu après chaque changement, tant que le bureau est ouvert. Dans le dossier «&#xa0;match&#xa0;» d’espanso, vos réponses se tapent par raccourci dans toutes vos applications.</source>
        <translation>CM Desk writes these files again soon after each change, while the desk is open. In espanso’s “match” folder, your replies can be typed by shortcut in all your applications.</translation>
    </message>
    <message>
        <source>Ces textes y sont en clair&#xa0;: qui ouvre ce dossier peut les lire, même quand le bureau est verrouillé. Verrouillé, il n’écrit plus rien.</source>
        <translation>These texts are in clear there: whoever opens the folder can read them, even when the desk is locked. Locked, it writes nothing more.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>WhatsNew</name>
    <message>
        <source>CM Desk {version}</source>
        <translation>CM Desk {version}</translation>
    </message>
    <message>
        <source>CM Desk a été mis à jour. Vos textes et vos réglages n’ont pas bougé.</source>
        <translation>CM Desk was updated. Your texts and settings are as they were.</translation>
    </message>
    <message>
        <source>Voir les nouveautés</source>
        <translation>See what’s new</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>Variantes</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>Ajouter une variante</source>
        <translation>Add a variant</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>tu ou vous</source>
        <translation>tu or vous</translation>
    </message>
    <message>
        <source>Longueur</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>toute longueur</source>
        <translation>any length</translation>
    </message>
    <message>
        <source>Réseau</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>tous les réseaux</source>
        <translation>all networks</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>langue de la marque</source>
        <translation>the brand’s language</translation>
    </message>
    <message>
        <source>Retirer cette variante</source>
        <translation>Remove this variant</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Gérer les fragments…</source>
        <translation>Manage fragments…</translation>
    </message>
    <message>
        <source>variante {count}</source>
        <translation>variant {count}</translation>
    </message>
    <message>
        <source>principale</source>
        <translation>main</translation>
    </message>
    <message>
        <source>Texte</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bonjour {prénom}, …   Les mots entre accolades se rempliront à l’usage.</source>
        <translation>Bonjour {prénom}, …   Words between braces are filled in when the reply is used.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Libre</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>plainte</source>
        <translation>complaint</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>compliment</source>
        <translation>praise</translation>
    </message>
    <message>
        <source>attaque</source>
        <translation>attack</translation>
    </message>
    <message>
        <source>haine</source>
        <translation>hate</translation>
    </message>
    <message>
        <source>crise</source>
        <translation>crisis</translation>
    </message>
    <message>
        <source>plaisanterie</source>
        <translation>joke</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>validée</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>retirée</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>réponse</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>excuse</source>
        <translation>apology</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>argument</translation>
    </message>
    <message>
        <source>limite</source>
        <translation>boundary</translation>
    </message>
    <message>
        <source>attente</source>
        <translation>holding</translation>
    </message>
    <message>
        <source>merci</source>
        <translation>thanks</translation>
    </message>
    <message>
        <source>annonce</source>
        <translation>announcement</translation>
    </message>
    <message>
        <source>courte</source>
        <translation>short</translation>
    </message>
    <message>
        <source>longue</source>
        <translation>long</translation>
    </message>
    <message>
        <source>français</source>
        <translation>French</translation>
    </message>
    <message>
        <source>anglais</source>
        <translation>English</translation>
    </message>
    <message>
        <source>espagnol</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>allemand</source>
        <translation>German</translation>
    </message>
    <message>
        <source>italien</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>portugais</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>néerlandais</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>lassitude</source>
        <translation>fatigue</translation>
    </message>
    <message>
        <source>Le ton habituel de la marque.</source>
        <translation>The brand’s usual tone.</translation>
    </message>
    <message>
        <source>Le public est las&#xa0;: plus de plaisanteries.</source>
        <translation>The public is weary: no more jokes.</translation>
    </message>
    <message>
        <source>Ni plaisanteries, ni promotion.</source>
        <translation>No jokes, no promotion.</translation>
    </message>
    <message>
        <source>sans humour</source>
        <translation>no humour</translation>
    </message>
    <message>
        <source>humour léger</source>
        <translation>light humour</translation>
    </message>
    <message>
        <source>humour libre</source>
        <translation>free humour</translation>
    </message>
    <message>
        <source>doux</source>
        <translation>gentle</translation>
    </message>
    <message>
        <source>ferme</source>
        <translation>firm</translation>
    </message>
    <message>
        <source>tranchant</source>
        <translation>cutting</translation>
    </message>
    <message>
        <source>janvier</source>
        <translation>January</translation>
    </message>
    <message>
        <source>février</source>
        <translation>February</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <source>avril</source>
        <translation>April</translation>
    </message>
    <message>
        <source>mai</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juin</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juillet</source>
        <translation>July</translation>
    </message>
    <message>
        <source>août</source>
        <translation>August</translation>
    </message>
    <message>
        <source>septembre</source>
        <translation>September</translation>
    </message>
    <message>
        <source>octobre</source>
        <translation>October</translation>
    </message>
    <message>
        <source>novembre</source>
        <translation>November</translation>
    </message>
    <message>
        <source>décembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>1er</source>
        <translation>1</translation>
    </message>
    <message>
        <source>expirée le {day}</source>
        <translation>expired on {day}</translation>
    </message>
    <message>
        <source>expire le {day}</source>
        <translation>expires on {day}</translation>
    </message>
    <message>
        <source>validée le {day}</source>
        <translation>approved on {day}</translation>
    </message>
    <message>
        <source>{name}&#xa0;: {said}</source>
        <translation>{name}: {said}</translation>
    </message>
    <message>
        <source>«&#xa0;{words}&#xa0;»</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>réponses</source>
        <translation>replies</translation>
    </message>
    <message>
        <source>et {count} autres</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>et {count} autre</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>le {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>à l’instant</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>il y a {count}</source>
        <translation>{count} ago</translation>
    </message>
    <message>
        <source>la sauvegarde échoue, aucune n’existe encore</source>
        <translation>backup failing, none exists yet</translation>
    </message>
    <message>
        <source>pas encore sauvegardé</source>
        <translation>not backed up yet</translation>
    </message>
    <message>
        <source>la sauvegarde échoue, dernière {when}</source>
        <translation>backup failing, last one {when}</translation>
    </message>
    <message>
        <source>sauvegardé {when}</source>
        <translation>backed up {when}</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>À la frappe</source>
        <translation>As I type</translation>
    </message>
    <message>
        <source>Relever</source>
        <translation>Point out</translation>
    </message>
    <message>
        <source>Mon dictionnaire</source>
        <translation>My dictionary</translation>
    </message>
    <message>
        <source>Ajouter un mot</source>
        <translation>Add a word</translation>
    </message>
    <message>
        <source>Changer…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Voir…</source>
        <translation>See…</translation>
    </message>
    <message>
        <source>Lire…</source>
        <translation>Read…</translation>
    </message>
    <message>
        <source>Écriture</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Typographie française</source>
        <translation>French typography</translation>
    </message>
    <message>
        <source>Guillemets, apostrophes et espaces insécables, posés en tapant.</source>
        <translation>Quotation marks, apostrophes and no-break spaces, set as you type.</translation>
    </message>
    <message>
        <source>ponctuation</source>
        <translation>punctuation</translation>
    </message>
    <message>
        <source>Orthographe</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Les mots qui ne sont dans aucun dictionnaire de cet ordinateur.</source>
        <translation>Words that no dictionary of this computer holds.</translation>
    </message>
    <message>
        <source>correcteur fautes langues</source>
        <translation>spell checker mistakes languages</translation>
    </message>
    <message>
        <source>Ces mots sont justes pour toutes vos marques.</source>
        <translation>These words are right for all your brands.</translation>
    </message>
    <message>
        <source>orthographe mots personnels</source>
        <translation>spelling personal words</translation>
    </message>
    <message>
        <source>Limites des réseaux</source>
        <translation>Network limits</translation>
    </message>
    <message>
        <source>Le nombre de signes permis sur chacun, et le jour où il a été lu.</source>
        <translation>How many characters each one takes, and the day that was read.</translation>
    </message>
    <message>
        <source>Points mis de côté</source>
        <translation>Points set aside</translation>
    </message>
    <message>
        <source>Ce que vous avez demandé de ne plus signaler, pour la marque en vue.</source>
        <translation>What you asked not to be told again, for the brand in view.</translation>
    </message>
    <message>
        <source>ignorer règles</source>
        <translation>ignore rules</translation>
    </message>
    <message>
        <source>Ce que CM Desk signale</source>
        <translation>What CM Desk points out</translation>
    </message>
    <message>
        <source>Chaque point, pourquoi, et des exemples. Aussi par F1.</source>
        <translation>Each point, why, and examples. Also with F1.</translation>
    </message>
    <message>
        <source>règles aide</source>
        <translation>rules help</translation>
    </message>
</context>
<context>
    <name>_Quiet</name>
    <message>
        <source>La relecture se prépare…</source>
        <translation>The review is getting ready…</translation>
    </message>
    <message>
        <source>Ce qui pourrait mal passer en public s’affichera ici, pendant que vous écrivez.</source>
        <translation>What could land badly in public will show here while you write.</translation>
    </message>
    <message>
        <source>{n} points masqués</source>
        <translation>{n} points hidden</translation>
    </message>
    <message>
        <source>{n} point masqué</source>
        <translation>{n} point hidden</translation>
    </message>
    <message>
        <source>Rien à redire</source>
        <translation>Nothing to mend</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Insérer «&#xa0;{title}&#xa0;»</source>
        <translation>Insert “{title}”</translation>
    </message>
</context>
<context>
    <name>_Swatch</name>
    <message>
        <source>Couleur {code}</source>
        <translation>Colour {code}</translation>
    </message>
</context>
</TS>
