export const publications = {
  'What readers see': 'Ce que voit le public',
  'Person and consent': 'Personne et consentement',
  'Topics, people and related texts': 'Thèmes, personnes et textes liés',
  'When readers see it': 'Quand c’est visible',
  'Corrections, former addresses, notes': 'Rectificatifs, anciennes adresses et notes',
  'Real name': 'Vrai nom',
  Photograph: 'Photographie',
  'Recorded voice': 'Voix enregistrée',
  Place: 'Lieu',
  'Translation into other languages': 'Traduction dans d’autres langues',
  'Consent record': 'Référence du consentement',
  'A number or code that only your files explain. Never a name.':
    'Un numéro ou un code que seuls vos dossiers expliquent. Jamais un nom.',
  'Write 3 to 40 letters, digits and hyphens, such as C-2011-014. No name, no space.':
    'Écrivez de 3 à 40 lettres, chiffres et traits d’union, par exemple C-2011-014. Ni nom ni espace.',
  'Agreed to': 'Accord donné pour',
  'Only what is chosen here can be published: a real name, a place, a picture, a translation. Left empty, none of these.':
    'Seul ce qui est choisi ici peut être publié : un vrai nom, un lieu, une image, une traduction. Si rien n’est choisi, rien de tout cela.',
  'Obtained on': 'Obtenu le',
  'The day on which the person agreed; a time is not needed.':
    'Le jour où la personne a accepté ; l’heure n’est pas nécessaire.',
  'Valid until': 'Valable jusqu’au',
  'From this moment the testimony is off the site until the consent is renewed. Without a time, it is the start of the day.':
    'À partir de ce moment, le témoignage n’est plus sur le site, jusqu’au renouvellement du consentement. Sans heure, c’est le début du jour.',
  'Revoked on': 'Révoqué le',
  'From this moment the testimony is off the site, once you have published the change.':
    'À partir de ce moment, le témoignage n’est plus sur le site, une fois que vous avez publié la modification.',
  'Personal testimony': 'Témoignage personnel',
  'Hearing testimony': 'Audition',
  Kind: 'Type',
  'A person’s own story, or what a witness said at a hearing.':
    'Le récit d’une personne, ou les propos d’un témoin lors d’une audition.',
  Person: 'Personne',
  'A personal testimony needs it. Never published.':
    'Nécessaire pour un témoignage personnel. Jamais publié.',
  'A personal testimony needs it.': 'Nécessaire pour un témoignage personnel.',
  'Name shown': 'Nom affiché',
  'A real name only where the consent covers it: the history keeps what you save.':
    'Un vrai nom seulement si le consentement le prévoit : l’historique garde ce que vous enregistrez.',
  'This is a pseudonym': 'C’est un pseudonyme',
  'Coarse: a state or region, never a street or workplace.':
    'Approximatif : une province, un département ou une région, jamais une rue ni un lieu de travail.',
  'Under 18': 'Moins de 18 ans',
  Consent: 'Consentement',
  'Second approver': 'Seconde approbation',
  'The colleague who also approved the story of a minor. Never published.':
    'La personne de l’équipe qui a aussi approuvé le récit d’une personne mineure. Jamais publié.',
  Hearing: 'Audition',
  'For a hearing testimony.': 'Pour une audition.',
  Body: 'Instance',
  'Only if the place has another one than the newsroom. Write the times as the clocks there show them.':
    'Seulement si le lieu en a un autre que la salle de presse. Écrivez les heures telles que les horloges de là-bas les montrent.',
  'Such as a city council.': 'Par exemple, un conseil municipal.',
  Committee: 'Commission',
  Begins: 'Début',
  Ends: 'Fin',
  Witness: 'Témoin',
  'Role of the witness': 'Fonction du témoin',
  Docket: 'Dossier',
  'Number of the bill or case, if any.': 'Numéro du projet de loi ou de l’affaire, s’il y en a un.',
  'a hearing testimony does not say which hearing':
    'une audition ne dit pas devant quelle instance ni quand',
  'Add the hearing with who held it, when it begins and the witness, or choose “Personal testimony”.':
    'Ajoutez l’audition avec l’instance, le début et le témoin, ou choisissez le type « Témoignage personnel ».',
  'Write an end after start, or remove it.':
    'Choisissez une fin postérieure au début, ou videz le champ.',
  'a personal testimony does not say whose it is':
    'un témoignage personnel ne dit pas de qui il est',
  'Add the person with the name shown, and say whether it is a pseudonym.':
    'Ajoutez la personne avec le nom affiché, et indiquez si c’est un pseudonyme.',
  'a personal testimony has no consent record': 'un témoignage personnel n’a pas de consentement',
  'Add the consent with its record, what was agreed to, and its dates.':
    'Ajoutez le consentement avec sa référence, ce qui a été accordé et ses dates.',
  'a personal testimony was not given at a hearing':
    'un témoignage personnel n’a pas été donné lors d’une audition',
  'Remove hearing, or choose the kind hearing.':
    'Supprimez l’audition, ou choisissez le type « Audition ».',
  'remove the place': 'supprimez le lieu',
  'remove the picture': 'supprimez l’image',
  'the story of a minor has only one approval':
    'le récit d’une personne mineure n’a qu’une approbation',
  'Let a second colleague approve it and write their name here.':
    'Faites-le approuver par une seconde personne de l’équipe et écrivez son nom ici.',
  'the consent was obtained after publication': 'le consentement a été obtenu après la publication',
  'Choose a day before publication, or publish later.':
    'Choisissez un jour antérieur à la publication, ou publiez plus tard.',
  'the consent is to be reviewed before it was obtained':
    'le consentement est à revoir avant d’avoir été obtenu',
  'Choose a day after that on which it was obtained, usually a year later.':
    'Choisissez un jour postérieur à l’obtention, en général un an plus tard.',
  'the consent ends before publication, so nobody could ever read the text':
    'le consentement prend fin avant la publication : personne ne pourrait jamais lire le contenu',
  'Have the consent renewed and choose a day after publication, or publish earlier.':
    'Faites renouveler le consentement et choisissez un jour postérieur à la publication, ou publiez plus tôt.',
  Testimony: 'Témoignage',
  Headline: 'Titre',
  'What it says, in one line. Under 90 characters reads well everywhere.':
    'Ce qu’il dit, en une ligne. Moins de 90 caractères se lisent bien partout.',
  'Last part of the web address, in the letters a–z. Left empty, it comes from the first headline.':
    'Dernière partie de l’adresse web, en lettres a–z. Si elle est vide, elle vient du premier titre.',
  'Last part of the web address. Left empty, it comes from the name in each language. Once it is public, leave it: links to the topic and its feeds would end.':
    'Dernière partie de l’adresse web. Si elle est vide, elle vient du nom dans chaque langue. Une fois publique, n’y touchez plus : les liens vers le thème et ses flux cesseraient de fonctionner.',
  Summary: 'Résumé',
  'One sentence for lists, search results and shared links.':
    'Une phrase pour les listes, les résultats de recherche et les liens partagés.',
  'Publish at': 'Publier le',
  'Left empty, it is when you publish, or when the embargo ends. In the future, the text waits until then.':
    'Sans date, c’est celle de la publication ou de la fin de l’embargo. Si la date est à venir, le contenu attend jusque-là.',
  'Only for a change that readers should notice.':
    'Seulement pour une modification que le public doit remarquer.',
  'Corrected at': 'Rectifié le',
  'When the correction was made.': 'Quand le rectificatif a été fait.',
  Correction: 'Rectificatif',
  'What was wrong and what is right.': 'Ce qui était faux et ce qui est juste.',
  'Under which readers find the text.': 'Sous lesquels le public trouve le contenu.',
  Picture: 'Image',
  'Shown above the text and beside links that people share.':
    'Affichée au-dessus du texte et à côté des liens partagés.',
  Attachments: 'Pièces jointes',
  'Documents to download: PDF, or CSV for tables.':
    'Documents à télécharger : PDF, ou CSV pour les tableaux.',
  Attachment: 'Pièce jointe',
  'Related texts': 'Contenus liés',
  'Offered at the end of the text.': 'Proposés à la fin du texte.',
  'Former addresses': 'Anciennes adresses',
  'Old addresses on this site that should lead here, the oldest first, such as /news/42/.':
    'Anciennes adresses de ce site qui doivent mener ici, la plus ancienne d’abord, par exemple /actualites/42/.',
  'Hold back': 'Mettre en attente',
  'Readers do not see it, even after you publish it. What they see now leaves the site only once you publish this.':
    'Le contenu reste hors ligne, même après sa publication. Ce qui est en ligne ne quitte le site qu’une fois que vous publiez.',
  'Embargoed until': 'Sous embargo jusqu’au',
  'Nothing of the text is public before this moment.':
    'Rien du contenu n’est public avant ce moment.',
  'Expires at': 'Expire le',
  'From this moment the text is no longer on the site.':
    'À partir de ce moment, le contenu n’est plus sur le site.',
  Corrections: 'Rectificatifs',
  'Shown at the top of the text, newest first.':
    'Affichés en tête du texte, le plus récent d’abord.',
  Withdrawal: 'Retrait',
  'Replaces the text by a notice that says when and why it was withdrawn.':
    'Remplace le contenu par un avis qui dit quand et pourquoi il a été retiré.',
  'Withdrawn at': 'Retiré le',
  'The notice names this day.': 'L’avis mentionne ce jour.',
  Reason: 'Motif',
  'Public. Do not repeat what the text said.': 'Public. Ne répétez pas ce que disait le texte.',
  'Internal notes': 'Notes internes',
  'the text was updated before it was published': 'le contenu a été mis à jour avant d’être publié',
  'Choose a moment after publication, or clear the field.':
    'Choisissez un moment postérieur à la publication, ou videz le champ.',
  'the text expires before it is published': 'le contenu expire avant d’être publié',
  'the text expires before its embargo ends, so nobody could ever read it':
    'le contenu expire avant la fin de son embargo ; personne ne pourrait donc le lire',
  'Choose a moment after the end of the embargo, or clear the field.':
    'Choisissez un moment postérieur à la fin de l’embargo, ou videz le champ.',
  'the text was withdrawn before it was published': 'le contenu a été retiré avant d’être publié',
  'Choose a moment after publication; a text that never appeared can be deleted.':
    'Choisissez un moment postérieur à la publication ; un contenu qui n’a jamais paru peut être supprimé.',
  'the text was corrected before it was published': 'le contenu a été rectifié avant d’être publié',
  'Choose a moment after publication; before it, change the text itself.':
    'Choisissez un moment postérieur à la publication ; avant celle-ci, modifiez le texte lui-même.',
  Subtitle: 'Sous-titre',
  'As on the title page.': 'Comme sur la page de titre.',
  Authors: 'Auteurs et autrices',
  'In the order in which they are cited.': 'Dans l’ordre de la référence bibliographique.',
  'Key findings': 'Principaux constats',
  'Three to six sentences that can be understood on their own.':
    'De trois à six phrases qui se comprennent seules.',
  'Key finding': 'Constat',
  Cover: 'Couverture',
  'Shown at the head of the report and in lists.':
    'Affichée en tête du rapport et dans les listes.',
  PDF: 'PDF',
  'The whole report to download.': 'Le rapport complet à télécharger.',
  Citation: 'Référence bibliographique',
  'For libraries and other authors; what you leave empty is left out.':
    'Pour les bibliothèques et les publications qui le citent ; ce qui reste vide est omis.',
  'Report number': 'Numéro du rapport',
  Edition: 'Édition',
  'Place of publication': 'Lieu de publication',
  DOI: 'DOI',
  'Write the DOI without https://doi.org/, such as 10.1234/abc.':
    'Écrivez le DOI sans https://doi.org/, par exemple 10.1234/abc.',
  Report: 'Rapport',
  'Press release': 'Communiqué de presse',
  Statement: 'Déclaration',
  'Media advisory': 'Invitation presse',
  'Press call': 'Conférence de presse téléphonique',
  Letter: 'Lettre',
  'Street address, or “By telephone”.': 'Adresse postale, ou « Par téléphone ».',
  'Dial-in': 'Accès téléphonique',
  'Number and passcode for reporters.': 'Numéro et code pour les journalistes.',
  Registration: 'Inscription',
  'The address of a page, or an e-mail address.': 'L’adresse d’une page, ou une adresse e-mail.',
  'Called off': 'Annulé',
  'Readers, calendars and search engines learn that the event does not take place. Say why in a correction.':
    'Le public, les agendas et les moteurs de recherche apprennent que l’événement n’aura pas lieu. Dites pourquoi dans un rectificatif.',
  'the event ends before it begins': 'l’événement se termine avant de commencer',
  'a media advisory invites to an event, and none is given':
    'une invitation presse annonce un événement, et aucun n’est indiqué',
  'Add event with start and place, or choose another kind.':
    'Ajoutez l’événement avec son début et son lieu, ou choisissez un autre type.',
  'Advisories and press calls invite reporters to an event.':
    'Les invitations et conférences téléphoniques convient la presse à un événement.',
  Subheadline: 'Sous-titre',
  'A second line under the headline, where one is needed.':
    'Une seconde ligne sous le titre, si elle est utile.',
  Dateline: 'Lieu du communiqué',
  'City, with state where readers need it. The date is added by itself.':
    'La ville, avec la région si c’est utile. La date s’ajoute automatiquement.',
  Event: 'Événement',
  'For advisories and press calls.': 'Pour les invitations et conférences téléphoniques.',
  'Report it announces': 'Rapport annoncé',
  'The release then leads readers to it.': 'Le communiqué renvoie alors à ce rapport.',
  'Media contacts': 'Contacts presse',
  'Who answers reporters.': 'Qui répond aux journalistes.',
  'The closing paragraph about the organization. Left empty, readers see the one in the settings.':
    'Le paragraphe final sur l’organisation. S’il n’y en a pas ici, le public voit celui des réglages.',
  Release: 'Communiqué',
  'use a pseudonym and say so': 'utilisez un pseudonyme et indiquez-le',
  'the consent does not cover the {scope}, yet it would be shown':
    'le consentement ne couvre pas « {scope} », qui serait pourtant montré',
  'Obtain consent and mark it under “{field}”, or {alternative}.':
    'Obtenez le consentement et indiquez-le sous « {field} », ou {alternative}.',
  'notes|Never published.': 'Jamais publiées.',
  'Read instead': 'À lire à la place',
  'What takes its place; the notice links to it.': 'Ce qui le remplace ; l’avis y renvoie.',
};
