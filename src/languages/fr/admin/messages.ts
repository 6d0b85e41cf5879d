import { decap } from './decap.ts';
import type { Messages } from '../../en/admin/messages.ts';
import { errors } from './errors.ts';
import { defineQuote } from '../../wording/quotation.ts';

const quote = defineQuote({ outer: ['« ', ' »'], inner: ['“', '”'] });

/** Les messages propres à l’administration. */
export const messages: Messages = {
  colon: ' : ',
  config: {
    text: 'Texte',
    textHint: 'Ce qui se lit sous le titre.',
    settings: 'Réglages',
    inLanguage: (type, language) => `${type} · ${language}`,
    states: {
      draft: 'En attente',
      scheduled: 'Programmé',
      embargoed: 'Sous embargo',
      public: 'Public',
      withdrawn: 'Retiré',
      expired: 'Expiré',
      'consent-lapsed': 'Consentement terminé',
      'consent-review': 'Consentement à revoir bientôt',
    },
    missingIn: (language) => `Non publié en ${language}`,
    unpublishedChanges: 'Modifications non publiées',
    isOutdated: 'Antérieur aux modifications de l’original',
    year: 'Année',
    unreadable:
      'Ce fichier est illisible en l’état. Adressez-vous à la personne qui s’occupe des fichiers de la salle de presse.',
  },
  toolbar: {
    published: 'Publié',
    openPublished: 'Voir en ligne',
    openNotice: 'Ouvrir l’avis',
  },
  signIn: {
    title: 'Se connecter à la salle de presse',
    explain: 'Votre nom et votre adresse sont enregistrés avec chacune de vos modifications.',
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    code: 'Lien de connexion',
    codeHint:
      'Copiez le lien de la fenêtre dans laquelle vous avez démarré la salle de presse ou votre connexion, et collez-le ici. Chaque lien ne sert qu’une fois.',
    submit: 'Se connecter',
    working: 'Connexion en cours…',
    problems: {
      'wrong-code':
        'Ce lien a déjà servi ou est trop ancien. Copiez le plus récent dans la fenêtre où vous avez démarré la salle de presse ou votre connexion.',
      'expired-code':
        'Ce lien est trop ancien. Copiez le nouveau dans la fenêtre où vous avez démarré la salle de presse ou votre connexion.',
      'wrong-person':
        'Écrivez un nom avec des lettres, et une adresse e-mail complète comme nom@example.org.',
      unreachable: 'La salle de presse ne répond pas. Est-elle toujours en marche ?',
      failed:
        'La connexion a échoué. Rouvrez l’administration avec le lien de la fenêtre où vous avez démarré la salle de presse ou votre connexion.',
    },
    again: 'Se reconnecter',
    againExplain:
      'Votre session est terminée. Votre texte est toujours là. Dès votre reconnexion, ce que vous avez commencé continue.',
    otherExplain: (name) =>
      `Dans une autre fenêtre de ce navigateur, une autre personne s’est connectée. Cette fenêtre est celle de ${name} ; rien n’a donc été fait. Votre texte est toujours là. Dès la reconnexion de ${name}, ce qui a été commencé continue ; l’autre fenêtre posera ensuite la même question.`,
    noName:
      'Écrivez votre nom dans le premier champ, pas une adresse e-mail : vos collègues le lisent à côté de vos modifications.',
    missing: {
      name: 'Écrivez votre nom.',
      email: 'Écrivez votre adresse e-mail.',
      link: 'Collez le lien de connexion.',
    },
    checkEmail:
      'Est-ce bien votre adresse e-mail ? Elle a été proposée avec un autre nom. Corrigez-la si ce n’est pas la vôtre, puis connectez-vous.',
  },
  formats: {
    unreadable:
      'Le fichier est illisible ; il n’est donc pas enregistré, pour que rien ne se perde.',
    partial:
      'Le texte n’a pas été chargé en entier ; il n’est donc pas enregistré. Rechargez la page et réessayez.',
    kept: 'Mis de côté',
  },
  saving: 'Enregistrement…',
  language: { label: 'Langue' },
  help: { label: 'Aide', guides: 'Guides', languages: 'Langues', back: '← Salle de presse' },
  dialogs: {
    ok: 'OK',
    cancel: 'Annuler',
    close: 'Fermer',
    stay: 'Rester ici',
    openKept: 'Ouvrir ce brouillon',
    openEntry: 'L’ouvrir',
    openDraft: 'Ouvrir le brouillon',
    reload: 'Afficher le texte enregistré',
    technical: 'Pour la personne qui s’occupe de l’ordinateur',
  },
  failure: {
    title: 'Une erreur s’est produite',
    advice:
      'Ce que vous avez enregistré est conservé. Rechargez la page. Ce que vous n’aviez pas enregistré vous sera alors proposé. Si cela se reproduit, montrez cette page à la personne qui s’occupe de la salle de presse.',
    reload: 'Recharger la page',
    unloaded:
      'La salle de presse n’a pas répondu. Dès qu’elle répond, rechargez la page : ce que vous n’aviez pas enregistré vous sera alors proposé.',
  },
  saved: {
    otherPerson: (name) => ({
      title: 'Quelqu’un d’autre a modifié le même passage',
      conflict: (when) =>
        `${name} a enregistré ce texte le ${when} et a modifié le même passage que vous. Une seule des deux versions peut rester :`,
      name,
      also: `Autres modifications de ${name}, gardées dans les deux cas`,
      keep: 'Garder la sienne',
      mergedTitle: 'Les modifications de deux personnes ont été réunies',
      merged: (when) =>
        `${name} a aussi enregistré ce contenu le ${when}, à d’autres endroits. Les deux modifications sont enregistrées.`,
    }),
    otherWindow: {
      title: 'Vous avez modifié le même passage dans une autre fenêtre',
      conflict: (when) =>
        `Vous avez enregistré ce texte dans une autre fenêtre le ${when} et y avez modifié le même passage. Une seule des deux versions peut rester :`,
      name: 'Vous, dans l’autre fenêtre',
      also: 'Vos autres modifications dans l’autre fenêtre, gardées dans les deux cas',
      keep: 'Garder celle de l’autre fenêtre',
      mergedTitle: 'Les modifications de vos deux fenêtres ont été réunies',
      merged: (when) =>
        `Vous avez aussi enregistré ce contenu dans une autre fenêtre le ${when}, à d’autres endroits. Les deux modifications sont enregistrées.`,
    },
    alsoOwn: 'Vos autres modifications, gardées dans les deux cas',
    decide: 'Rien n’est perdu, quel que soit votre choix :',
    you: 'Vous',
    outcomes: {
      own: () => 'la vôtre est enregistrée. L’autre version reste dans l’historique.',
      other: (isKept) =>
        `l’autre version reste. La vôtre est ${isKept ? 'mise de côté comme brouillon, et un lien y mène' : 'dans l’historique'}.`,
      stay: (isKept) =>
        `rien n’est encore décidé. La vôtre reste dans le formulaire${isKept ? ' et, jusqu’à ce que vous l’enregistriez, aussi comme brouillon sous « Aujourd’hui »' : ''}.`,
    },
    saveOwn: 'Enregistrer la mienne',
    setAside:
      'Votre version a été mise de côté comme brouillon. Reprenez-en ici ce que vous voulez, puis abandonnez ce brouillon.',
    openSetAside: 'L’ouvrir dans une autre fenêtre',
    saveAgain: 'L’enregistrer de nouveau comme brouillon',
    deletedTitle: 'Ce contenu a été supprimé entre-temps',
    deleted: (who, when) => `${who} a supprimé ce contenu le ${when}, pendant que vous écriviez.`,
    existsTitle: 'Un contenu porte déjà ce nom',
    exists: (who, when) => `${who} l’a créé le ${when}. Il n’a pas été remplacé.`,
    kept: 'Votre texte est en sécurité : il a été mis de côté comme brouillon, sous « Aujourd’hui ». Il est aussi toujours à l’écran.',
    keptSettings: 'Votre texte est en sécurité : il est dans l’historique, et toujours à l’écran.',
    renamedTitle: 'Un fichier a changé de nom',
    renamed: (from, to) =>
      `Un autre fichier s’appelait déjà « ${from} » ; le vôtre s’appelle maintenant « ${to} ». Le texte utilise son nouveau nom.`,
    converted: (from, to) =>
      `« ${from} » s’appelle maintenant « ${to} » : l’extension doit correspondre au format. Le texte utilise son nouveau nom.`,
    changedTitle: 'Le texte a été enregistré avec une petite modification',
    changed: 'L’écran montrera le texte enregistré.',
    publishedTitle: 'Il n’y a pas de brouillon',
    published: 'C’est ce qui est déjà publié ; il ne reste rien à publier. L’écran le montrera.',
    reopenedTitle: 'Le brouillon avait été abandonné',
    reopened: (who, when) =>
      `${who} a abandonné ce brouillon le ${when} pendant que vous écriviez. Votre enregistrement l’a rouvert.`,
    updatedTitle: 'Le brouillon contient maintenant ce qui a été publié depuis',
    updated: (who, when) =>
      `Le ${when}, ${who} a modifié ce qui est publié. Le brouillon contient maintenant aussi cette modification. Là où les deux ont modifié le même passage, il garde sa version, et la question vous sera posée avant sa publication.`,
    withdrawn: 'Entre-temps, le texte a été retiré : un avis le remplace.',
    handEditedTitle: 'Quelqu’un modifie ceci en dehors de l’administration',
    handEdited: (what) =>
      `${what} : une modification a été faite sur l’ordinateur de la salle de presse, en dehors de l’administration, et n’est pas terminée. Elle n’a donc pas été écrasée.`,
    handEditedSave:
      'Rien n’est perdu : votre texte est toujours à l’écran. Demandez à la personne qui s’occupe des fichiers de la salle de presse de terminer ou d’annuler cette modification, puis enregistrez de nouveau.',
    protectedTitle: 'Un nom protégé y figure',
    protected:
      'Rien n’a été enregistré, et ce que vous avez écrit est toujours à l’écran. Corrigez ceci, puis enregistrez de nouveau :',
    contentTitle: 'Ce contenu ne peut pas encore être publié',
    content: 'La salle de presse aurait alors ces problèmes :',
    offline:
      'La salle de presse ne répond pas ; il se peut que rien n’ait été enregistré. Votre texte est toujours là : réessayez dans un instant.',
    maybePublished:
      'La salle de presse ne répond pas : ce contenu est peut-être déjà publié. Votre brouillon est conservé. Dès qu’elle répond, vous lisez ici ce qu’il en est.',
    notPublished:
      'La connexion était coupée, et ce contenu n’a pas été publié. Publiez-le de nouveau.',
    maybeDone:
      'La salle de presse ne répond pas : cela a peut-être été fait, ou non. Regardez de nouveau dans un instant.',
    unanswered: 'La salle de presse ne répond pas. Réessayez dans un instant.',
    failed: 'L’enregistrement a échoué.',
    gone: 'Ce contenu n’existe plus.',
    goneWhy:
      'Son brouillon a été abandonné, ou le contenu a été supprimé ou renommé. Ce qui a été abandonné ou supprimé peut être rétabli : cela figure à la fin de « Aujourd’hui », sous « Contenus et images supprimés… ».',
    missing: (name) => `« ${name} » n’existe pas.`,
    unknownPerson: 'Quelqu’un',
  },
  site: {
    building: 'Le site est en cours de génération…',
    made: (done, all, left) =>
      `Parties générées du site : ${done} sur ${all}${left ? ` ; temps restant : ${left}` : ''}.`,
    seen: (title) => `La version de ${quote(title)} que vous avez publiée est en ligne.`,
    withdrawn: (title) => `Un avis dit maintenant que ${quote(title)} a été retiré.`,
    open: 'Ouvrir la page',
    changed: (title) => `La modification de ${quote(title)} est en ligne.`,
    translations: 'Une autre langue a-t-elle besoin de la même modification ? Texte inchangé en',
    published: (title) => `${quote(title)} est publié.`,
    spokesperson:
      'Cette personne paraît maintenant sur la page de presse, avec l’e-mail et le téléphone indiqués ici, et partout où un contenu la nomme.',
    notSeen: (title) => `${quote(title)} est publié, mais n’est pas en ligne actuellement.`,
    rest: 'Vos autres modifications restent un brouillon.',
    removed: (title) => `${quote(title)} n’est plus sur le site.`,
    deleted: (title) => `${quote(title)} est supprimé.`,
    replaced: (name) => `${quote(name)} est remplacé partout où il est en ligne.`,
    restored: (name) =>
      `${quote(name)} est rétabli. Si un contenu en ligne l’utilise, l’ancien fichier y est de nouveau visible.`,
    failed: 'Le site n’a pas pu être généré. C’est le précédent qui reste en ligne. À corriger :',
    takenDown:
      'Ce qui devait disparaître a été retiré, bien que le reste du site n’ait pas pu être généré. Ne sont plus en ligne :',
    failedOtherwise:
      'Le site n’a pas pu être généré, et vous ne pouvez pas y remédier dans un texte : quelque chose l’empêche sur l’ordinateur de la salle de presse. Rien n’est perdu : tout ce qui a été publié est conservé, et le site précédent reste en ligne. Adressez-vous à la personne qui s’occupe de cet ordinateur, et montrez-lui ce message.',
    incomplete:
      'Tout ce qui a été publié est en ligne, mais la recherche ne trouve peut-être pas les textes les plus récents : quelque chose l’empêche sur l’ordinateur de la salle de presse, qui réessaie de lui-même. Si ce message reste affiché plus d’une heure, montrez-le à la personne qui s’occupe de cet ordinateur.',
  },
  versions: {
    title: 'Afficher une version antérieure du site…',
    otherTitle: 'Afficher une autre version du site…',
    explain:
      'Tout le site redevient visible tel qu’il était après une publication antérieure, par exemple si la dernière l’a abîmé. Voici ce qui se passe :',
    consequences: [
      'Vos contenus restent tels quels. La prochaine publication remet en ligne les contenus les plus récents, de même qu’un contenu qui paraît de lui-même, par exemple à la fin d’un embargo. Corrigez donc d’abord ce qui ne va pas, puis publiez.',
      'Tout ce qui a été publié depuis disparaît jusqu’à cette publication.',
      'Ce qui a été retiré, a expiré ou a perdu son consentement ne revient pas. Mais les formulations corrigées depuis reviennent, de même que les images et les documents remplacés ou retirés.',
    ],
    choose: 'Le site tel qu’il était après la publication du',
    show: 'Afficher cette version',
    shown: (version) =>
      `Une version antérieure du site est en ligne${version ? `, tel qu’il était après la publication du ${version}` : ''}.`,
    lasts:
      'Elle reste en ligne jusqu’à la prochaine publication qui change ce que voit le public, ou jusqu’à ce qu’un contenu paraisse de lui-même, par exemple à la fin d’un embargo. Ce qui expire est seulement retiré.',
    oldest: 'la plus ancienne conservée',
    newest: (moment) => `${moment} (la plus récente)`,
    returning: (texts) =>
      `Des images ou des documents remplacés ou retirés depuis seraient de nouveau visibles, dans : ${texts}. Si c’est voulu, choisissez encore une fois « Afficher cette version ».`,
    seen: (version) => `${version} (celle qui est en ligne)`,
    changed: (titles, others) =>
      titles.map(quote).join(', ') + (others > 0 ? ` et ${others} de plus` : ''),
    otherParts: 'autres parties du site',
    takenDown: 'un contenu a été retiré',
    moved:
      'Le site a été publié de nouveau depuis la lecture de cette liste ; rien n’a donc été changé. Choisissez encore une fois.',
    newestShown: 'La version la plus récente du site est de nouveau en ligne.',
    none: 'Aucune version antérieure n’est conservée. Un contenu retiré du site est supprimé de toutes.',
    offline:
      'La salle de presse ne répond pas ; rien n’a donc été modifié. Réessayez dans un instant.',
  },
  filter: { active: 'Filtre', end: 'Tout afficher' },
  search: {
    corrected: (words) =>
      `Rien ne contient ce que vous avez tapé. Voici ce qui contient « ${words} ».`,
    more: (count) =>
      `Plus de ${count} contenus publiés contiennent ces mots. Vous voyez d’abord ceux dont le titre les contient, puis les plus récents. Ajoutez un mot pour trouver les autres.`,
  },
  media: {
    title: 'À propos de l’envoi',
    describe: 'Décrivez une image dans le contenu qui la montre.',
    notInField:
      'Ce champ ne contient que du texte : l’image n’a pas été ajoutée. Ajoutez-la dans le champ prévu pour les images ou, dans le texte, avec le bouton Image.',
    uploading: (number, count) => `Envoi de ${number} sur ${count} …`,
    uploaded: (stored, count) =>
      count === 1
        ? stored === 1
          ? 'Le fichier est enregistré dans la médiathèque.'
          : 'Le fichier n’a pas été ajouté.'
        : stored < 2
          ? `${stored} fichier sur ${count} est enregistré dans la médiathèque.`
          : `${stored} fichiers sur ${count} sont enregistrés dans la médiathèque.`,
    added: (count) =>
      count === 1
        ? 'Choisissez le fichier : il sera enregistré avec le texte.'
        : 'Choisissez les fichiers qu’il vous faut : ils seront enregistrés avec le texte.',
    taken: (count) =>
      count === 1
        ? 'Le fichier a été ajouté à la liste. Choisissez-en ou envoyez-en d’autres, ou fermez la médiathèque.'
        : `${count} fichiers ont été ajoutés à la liste. Choisissez-en ou envoyez-en d’autres, ou fermez la médiathèque.`,
    renamed: (chosen, to, taken) =>
      `« ${chosen} » s’appelle maintenant « ${to} », car un autre fichier s’appelle déjà « ${taken} ».`,
    known: (chosen, as) => `« ${chosen} » est déjà dans la médiathèque, comme « ${as} ».`,
    rewrittenName: (chosen, to) =>
      `« ${chosen} » s’appelle maintenant « ${to} » : un nom n’a que des lettres de a à z, des chiffres et des traits d’union. Il ne se voit pas sur le site. Pour lui en donner un autre, renommez-le sur votre appareil et envoyez-le à nouveau.`,
    replace: 'Remplacer',
    replaceAsked: (name) =>
      `Remplacer « ${name} » ? Le nouveau fichier prend ce nom : il paraît partout où l’ancien est en ligne dès que le site est généré, sans publication.`,
    restoreAsked: (name, who, when) =>
      `Rétablir le fichier « ${name} » que ${who} a remplacé le ${when} ? Il prend la place de l’actuel, qui peut être rétabli de la même façon. Il paraît partout où l’actuel est en ligne dès que le site est généré, sans publication.`,
    former: 'L’ancien, qui revient :',
    present: 'L’actuel, qui ne serait plus en ligne :',
    moved: (who, when) =>
      `${who} a remplacé ce fichier le ${when}, après que vous l’avez vu ; le vôtre n’a donc pas été enregistré. Regardez d’abord le sien.`,
    usedIn:
      'Ces textes l’utilisent, et gardent ce qu’ils en disent, comme le crédit. Relisez-les :',
  },
  otherPicture: {
    takenOut: 'Ce qui était écrit ci-dessous concernait l’autre image, et a donc été retiré.',
    putBack: 'Le remettre',
  },
  today: {
    title: 'Aujourd’hui',
    losses: {
      shown: 'Pas encore publié : les lecteurs le voient encore',
      coming: 'Pas encore publié : le contenu paraîtra encore automatiquement',
      person: 'Pas encore publié : les lecteurs voient encore la personne comme avant',
    },
    inReview: 'À relire',
    ready: 'Prêt à publier',
    own: 'Vos brouillons',
    unsaved: 'Non enregistré, seulement dans ce navigateur',
    consents: 'Consentements terminés',
    quoting: 'Contenus qui le citent…',
    noQuoting: 'Aucun autre contenu ne le cite ni n’a de lien vers lui.',
    outdated: 'Traductions antérieures aux modifications de l’original',
    board: 'Tous les brouillons',
    nothing: 'Rien à traiter.',
    calendar: 'À venir',
    changes: {
      public: 'sera mis en ligne automatiquement',
      expired: 'quitte le site',
      withdrawn: 'est retiré',
      'consent-lapsed': 'quitte le site si le consentement n’est pas renouvelé',
      revoked: 'quitte le site : le consentement est révoqué',
      event: 'l’événement commence',
    },
    waits: (moment) => `prévu pour le ${moment} : ne paraît pas avant que vous ne le publiiez`,
    late: (moment) => `était prévu pour le ${moment} et n’est pas publié`,
    newest: 'Dernières publications',
    more: (count) => `En afficher ${count} de plus`,
    uncommitted: (count, first) =>
      count === 1
        ? `${first} n’est pas dans le dossier du contenu comme dans le dépôt`
        : `${count} fichiers, par exemple ${first}, ne sont pas dans le dossier du contenu comme dans le dépôt`,
    uncommittedEffect:
      'Des fichiers ont été ajoutés, modifiés ou supprimés à la main. Sur le site comme ici, on voit ce qui est dans le dépôt, sans ces changements. Demandez à la personne qui s’occupe de l’ordinateur de la salle de presse de les valider avec Git ou de les annuler.',
    lastPublication: (moment) => `Dernière publication : ${moment}`,
  },
  history: {
    open: 'Historique…',
    title: 'Historique',
    revision: 'Version enregistrée',
    compareWith: 'Comparer avec',
    form: 'Le contenu du formulaire',
    otherText: 'L’autre texte',
    published: 'publiée',
    inDraft: 'brouillon',
    discarded: 'brouillon abandonné',
    restore: 'Rétablir cette version',
    restored: (revision) => `Rétabli comme brouillon : ${revision}.`,
    notPublished: 'Le public ne le voit qu’une fois le brouillon publié.',
    kept: 'Reste tel quel, car ajouté ou décidé depuis :',
    onlyKept:
      'Rien n’a été rétabli : tout ce qui diffère reste tel quel, car ajouté ou décidé depuis',
    legend:
      'Barré : seulement dans la version à rétablir. Souligné : seulement dans celle à laquelle on la compare.',
    legendOfOriginal:
      'Barré : ce que disait l’original quand il a été traduit. Souligné : ce qu’il dit maintenant.',
    since:
      'Si vous rétablissez ce brouillon abandonné, ce qui a été publié depuis reste dans le texte.',
    same: 'Il n’y a aucune différence.',
    moved: 'déplacé',
    flags: { true: 'oui', false: 'non' },
    below: (text) => `sous ${quote(text)}`,
    first: 'au début',
    none: 'On ne sait pas qui l’a modifié.',
  },
  deleted: {
    open: 'Contenus et images supprimés…',
    title: 'Contenus et images supprimés',
    explain:
      'Un contenu revient comme brouillon, que vous publiez ; une image ou un document est aussitôt de retour dans la médiathèque, même à la place du fichier qui l’a remplacé. Si un contenu a maintenant un brouillon, ceux qui ont été abandonnés sont dans son historique.',
    choose: 'Que rétablir',
    restore: 'Rétablir',
    file: 'Image ou document',
    draft: 'Brouillon',
    replaced: 'Remplacé',
    none: 'Rien n’a été supprimé ni remplacé.',
  },
  presence: {
    alsoOpen: (names, count) =>
      count === 1 ? `${names} a aussi ouvert ce contenu.` : `${names} ont aussi ouvert ce contenu.`,
    otherWindow: 'Ce contenu est aussi ouvert dans une autre de vos fenêtres.',
    saved: (who, when) => `La version enregistrée par ${who} le ${when} n’est pas à l’écran.`,
    self: 'vous',
    status: (status, who) => `Le statut a été mis sur ${quote(status)} par ${who}.`,
    statuses: { draft: 'Brouillon', pending_review: 'En relecture', pending_publish: 'Prêt' },
    joined:
      'Quand vous enregistrez, les modifications faites à des endroits différents sont réunies ; si vous avez modifié le même passage, vous voyez les deux versions et en choisissez une.',
    published: (who) => `Ce brouillon a été publié par ${who}.`,
    discarded: (who) => `Ce brouillon a été abandonné par ${who}.`,
    ended: 'Ce brouillon a été publié ou abandonné.',
    deleted: (who, when) =>
      `Ce contenu a été supprimé par ${who} le ${when}. Il peut être rétabli : il figure à la fin de « Aujourd’hui », sous « Contenus et images supprimés… ».`,
    setAside:
      'Ce que vous enregistrerez maintenant sera mis de côté comme brouillon, sous « Aujourd’hui ».',
    over: 'Ce que vous enregistrerez maintenant en deviendra un nouveau.',
    show: 'Afficher ce qui est enregistré',
  },
  uncovered: {
    title: 'Le consentement ne couvre pas cela',
    explain: 'Rien n’est encore enregistré. Le consentement de ce formulaire ne couvre pas :',
    advice:
      'Une fois que c’est enregistré, l’historique le garde pour toujours, même si vous le changez avant la publication. Utilisez un pseudonyme, laissez le champ vide ou complétez d’abord le consentement.',
    hiddenName:
      'La personne a un pseudonyme, mais le consentement couvre encore son vrai nom. Enlevez « Vrai nom » de « Accord donné pour », sauf si la personne reste d’accord.',
    back: 'Revenir au formulaire',
    save: 'Enregistrer quand même',
  },
  formerName: {
    title: 'Les deux noms seraient publics',
    explain: (count) =>
      `Le nom d’avant, en entier ou en partie, est encore écrit à ${count === 1 ? 'un endroit' : `${count} endroits`}. On pourrait savoir de qui il s’agit. Lisez aussi tout le texte : s’il y en a vraiment beaucoup, seuls les premiers sont indiqués.`,
    coming:
      'Un brouillon dans une autre langue cache la personne sous un pseudonyme qui est déjà écrit ici. On pourrait savoir de qui il s’agit.',
    hidden:
      'Un témoignage du site cache cette personne sous un autre nom. On pourrait savoir de qui il s’agit.',
    'kept-name':
      'Une autre langue montre encore l’ancien pseudonyme. S’il est connu, changez-le là aussi :',
    'named-in-draft':
      'Un brouillon dans une autre langue contient encore l’ancien nom. Personne ne le voit encore : changez-le là avant de le publier :',
    others:
      'Publiez toutes les langues en même temps : modifiez chaque texte, enregistrez-le et passez-le à « Prêt ». « Publier… » dans l’un d’eux publie alors tous ceux qui sont prêts.',
    elsewhere:
      'D’autres textes ont encore le nom d’avant, ou une partie de celui-ci : modifiez-les d’abord, sinon on pourrait savoir de qui il s’agit. S’il y en a vraiment beaucoup, seuls les premiers sont indiqués.',
    address:
      'Si le nom est dans une adresse : écrivez-en une autre et publiez le texte. Retirez ensuite la précédente sous « Anciennes adresses » et publiez de nouveau. D’ici là, cette adresse avec le nom mène toujours au texte.',
    back: 'Revenir au texte',
    publish: 'Publier quand même',
    ready: 'Le passer à « Prêt » quand même',
  },
  problems: {
    unsaved: 'Rien n’est enregistré. ',
    summary: (count) =>
      count === 1
        ? 'Non enregistré : un champ demande votre attention.'
        : `Non enregistré : ${count} champs demandent votre attention.`,
    notReadyTitle: 'Il manque quelque chose',
    notReady: (count) =>
      count === 1
        ? 'Avant la publication, un champ demande votre attention :'
        : `Avant la publication, ${count} champs demandent votre attention :`,
    doubtful: 'Relisez ces champs avant de publier :',
    inText: (beginning) => (beginning ? `À ${quote(beginning)} : ` : ''),
    item: (number) => `N° ${number} : `,
    entry: (title, collection) => `${quote(title)} (${collection})`,
    field: (label) => `champ « ${label} »`,
    at: (words) => `à ${quote(words)}`,
    paragraph: (number) => `paragraphe ${number} du texte`,
    fileLine: (line) => `ligne ${line} du fichier`,
    table: (name) => `Tableau « ${name} »`,
    media: (name) => `Fichier « ${name} » de la médiathèque`,
    folder: (name) => `Dossier « ${name} »`,
    file: (name) => `Fichier « ${name} »`,
  },
  publish: {
    button: 'Publier…',
    endsRollBack:
      'Une version antérieure du site est en ligne. Cette publication remet en ligne tous les contenus les plus récents, pas seulement celui-ci.',
    inReview: 'Le contenu est encore en relecture : quelqu’un le lit peut-être.',
    untranslated: (language) =>
      `Cette traduction n’est pas terminée : elle reprend encore le texte de l’original (${language}) dans`,
    originalChanged:
      'L’original a changé depuis le début de cette traduction. Vérifiez que la traduction le suit',
    untranslatedField: 'C’est encore le texte de l’original.',
    aligned: (language) =>
      `Le texte en ${language}, publié ou en brouillon, change aussi, mais seulement dans`,
    waits:
      'Il attend aussi : une langue ne montre pas ce qu’une autre retient. S’il doit être vu plus tôt, modifiez-le là-bas après cette publication :',
    alsoChanged: (language) => `Le texte en ${language} a changé aussi`,
    together: (languages) =>
      `Le brouillon en ${languages}, qui est prêt, est publié en même temps : ainsi, aucun texte ne montre le nom qu’un autre cache.`,
    companions: 'Publié en même temps, car l’un de ces contenus mène à l’autre et chacun est prêt',
    publishedWith: (title) => `Publié en même temps : ${quote(title)}.`,
    removed: (label) => `${label} (supprimé)`,
    returns: (language) => `Le texte publié en ${language} redevient public.`,
    leaves: (language, moment) =>
      `Le texte publié en ${language} quitte aussi le site${moment ? ` le ${moment}` : ''}.`,
    withdrawnIn: (language, reason, who, when) =>
      `Le texte en ${language} est retiré (${who}, ${when}). Le motif en ligne : ${quote(reason)}`,
    otherTimes:
      'Ces traductions ne paraissent pas en même temps : chacune garde son propre moment. Si l’une doit paraître à un autre, changez-le là',
    title: 'Publier',
    now: 'Ce contenu sera en ligne dès que le site aura été généré, en général en moins d’une minute.',
    correction: (when) =>
      `Le public ne verra le rectificatif daté du ${when} qu’à partir de ce moment.`,
    changes:
      'Les modifications seront en ligne dès que le site aura été généré, en général en moins d’une minute.',
    event:
      'L’événement change, ou son nom dans les agendas, le titre. « Mis à jour le » devient le moment de la publication, pour que la modification parvienne aux agendas qui suivent la salle de presse. Les personnes qui ont enregistré le fichier d’agenda gardent l’ancien événement : prévenez-les. Si le public doit savoir ce qui est différent, annulez et ajoutez d’abord un rectificatif.',
    dated: (day) =>
      `Sa date est le ${day} : il se trouve parmi les contenus de cette époque, pas en tête.`,
    sameHeadline:
      'Ces contenus ont le même titre. Pour que le public puisse les distinguer, annulez et modifiez celui-ci :',
    inNoMenu: 'Aucun menu ne mène à cette page. Pour l’ajouter à l’un d’eux, une fois publiée',
    eventOver:
      'La date de l’événement est passée : le public voit qu’il est terminé, et la page de presse ne l’annonce plus.',
    eventEndsBefore: 'L’événement se termine avant que ce contenu soit en ligne.',
    eventBeginsBefore: 'L’événement commence avant que ce contenu soit en ligne.',
    missingWords: (language) =>
      `Le public de ce texte ne verra pas ce qui suit, qui n’est pas écrit en ${language}`,
    lostContact:
      'Ces contenus nomment cette personne comme contact, et ne le feront plus. Ceux qui ne nomment personne d’autre indiqueront le service de presse :',
    leavesNow: 'Ce contenu est en ligne. Il quitte le site dès que vous publiez.',
    kept: 'Seul ce qui retire le texte du site est publié maintenant. Vos autres modifications restent dans le brouillon, car elles ne peuvent pas encore être publiées :',
    draft: '« Mettre en attente » est activé : ce contenu ne sera pas en ligne.',
    scheduled: (moment, label) =>
      `Ce contenu sera en ligne à partir du ${moment}, automatiquement (champ ${quote(label)}).`,
    embargoed: (moment) =>
      `Ce contenu est sous embargo : rien n’en est public avant le ${moment}. Il paraîtra alors automatiquement.`,
    withdrawn: 'À son adresse, un avis dira quand et pourquoi il a été retiré.',
    staysWithdrawn:
      'Il reste retiré : à son adresse, un avis dit quand et pourquoi, comme maintenant.',
    expired: (moment) => `Ce contenu a expiré le ${moment} : il ne sera pas sur le site.`,
    'consent-lapsed': 'Le consentement a pris fin : ce contenu ne sera pas sur le site.',
    renamed: (from, to, field) =>
      `Le nom affiché passe de ${quote(from)} à ${quote(to)}. Si c’est un pseudonyme, annulez et activez ${quote(field)} : une question vient alors aussi pour les textes ultérieurs avec l’ancien nom.`,
    renewed: (moment) =>
      `Ce contenu n’est pas en ligne : le consentement a pris fin le ${moment}. Ne publiez que si la personne a de nouveau donné son accord.`,
    ends: (moment) => `Ce contenu quittera le site automatiquement le ${moment}.`,
    other:
      'Le changement paraîtra partout où ce contenu est utilisé, aussi dans d’anciens contenus.',
    failed:
      'Pour l’instant, le site ne peut pas être généré : rien ne paraîtra avant qu’un autre contenu soit corrigé. « Aujourd’hui » dit lequel.',
    settings: 'La modification paraîtra sur toutes les pages concernées.',
    unsetZone: (own, noon, shown) =>
      `Le fuseau horaire est UTC. Celui de votre appareil est ${own} : un embargo jusqu’à ${noon} prendrait fin quand votre horloge indique ${shown}. Si vous écrivez les heures selon votre horloge, annulez et choisissez d’abord votre fuseau horaire : les moments que les contenus auront déjà ne changeront plus.`,
    newShared: 'Ce contenu paraîtra dès qu’un contenu publié l’utilisera.',
    spokesperson:
      'Cette personne paraîtra sur la page de presse, avec l’e-mail et le téléphone indiqués ici, et partout où un contenu la nomme.',
    changedTitle: 'Ce qui est en ligne a changé entre-temps',
    changedMeanwhile: (who, when) =>
      `${who} a modifié ce qui est en ligne le ${when}, aux mêmes endroits que ce brouillon :`,
    ofPublished: 'Ce qui est en ligne',
    alsoPublished: 'Autres modifications de ce qui est en ligne, gardées dans les deux cas',
    ofDraft: 'Ce brouillon',
    alsoDraft: 'Autres modifications de ce brouillon',
    decide:
      'Une seule des deux versions peut être publiée. Si vous publiez le brouillon, l’autre reste dans l’historique.',
    publishOwn: 'Publier le brouillon',
    deletedTitle: 'Quelqu’un d’autre a supprimé le contenu publié',
    deletedMeanwhile: (who, when) =>
      `${who} l’a supprimé le ${when}, alors que ce brouillon était déjà commencé.`,
    bringBack: 'Si vous publiez le brouillon, le contenu revient.',
    publishAgain: 'Publier de nouveau',
    keepDraft: 'Annuler et garder le brouillon',
    movedTitle: 'Le brouillon a changé',
    moved: (who, when) =>
      `${who} a enregistré ce brouillon le ${when}, après que vous l’avez vu ; rien n’a donc été fait. Lisez-le d’abord.`,
    movedTranslation: (who, when, language) =>
      `${who} a modifié le brouillon en ${language} le ${when}. Il serait publié aussi ; rien n’a donc été fait. Lisez-le d’abord.`,
    handEdited:
      'Rien n’a été publié et rien n’est perdu : votre brouillon est gardé, et le site n’a pas changé. Demandez à la personne qui s’occupe des fichiers de la salle de presse de terminer ou d’annuler cette modification, puis publiez de nouveau.',
  },
  deletion: {
    title: 'Supprimer',
    asked: (title) => `Supprimer ${quote(title)} ?`,
    titleWithdraw: 'Retirer',
    askedWithdraw: (title) => `Retirer ${quote(title)} ?`,
    translations:
      'Ses versions dans d’autres langues restent. Si elles doivent disparaître aussi, retirez ou supprimez chacune d’elles :',
    removed: 'Le public n’en voit rien : la suppression est donc simple. L’historique garde tout.',
    gone: (address) => `Sa page ${address} disparaît du site.`,
    notice: (address) =>
      `Ce contenu a été en ligne ; son adresse ${address} reste donc, avec un avis qui dit quand et pourquoi il a été retiré.`,
    draft: (who, when) =>
      `Il y a un brouillon de ce texte, enregistré par ${who} le ${when}. Il reste, et le retrait y est ajouté aussi : le publier ne remet pas le texte en ligne.`,
    reason: 'Motif (public ; ne répétez pas ce que disait le texte)',
    reasonNeeded: 'Écrivez un motif qui puisse être rendu public.',
    instead: 'À lire à la place (facultatif ; l’avis y renvoie)',
    insteadUnknown:
      '« À lire à la place » : écrivez un mot de son titre et choisissez un texte dans la liste, ou laissez le champ vide.',
    links: 'Ces contenus y renvoient :',
    refused:
      'La suppression est impossible tant que d’autres contenus s’en servent. Modifiez d’abord ceux-ci :',
    replacement: 'Thème qui le remplace',
    replaceable:
      'Il est utilisé dans les contenus ci-dessous. Si un autre thème doit le remplacer dans tous ces contenus, et dans les brouillons, choisissez-le :',
    replace: 'Remplacer et supprimer',
    replacementNeeded: 'Choisissez le thème qui le remplace.',
    drafts: 'Brouillons qui l’utilisent :',
    stillPublic: 'Les lecteurs le voient encore',
    maybePublic: 'Il se peut que les lecteurs le voient encore',
    takeOff:
      'Réessayez. Si quelqu’un est en danger, n’attendez pas : la personne qui s’occupe de l’ordinateur de la salle de presse peut le retirer du site à la main. « Operating a newsroom » dit comment, sous « When something leaked ».',
    reasonLost: (reason) =>
      `La liste des noms protégés est illisible ; l’avis ne donne donc pas votre motif. Écrivez-le dans l’avis quand la liste sera de nouveau lisible : ${quote(reason)}`,
    placeElsewhere:
      'L’ancien lieu reste dans ces contenus. S’il peut mettre la personne en danger, changez-le d’abord là :',
    mediaElsewhere:
      'Une image ou un document de ce contenu se trouve aussi dans ces contenus, et y reste :',
    wordsElsewhere:
      'Ces contenus citent celui-ci ou ont un lien vers lui, et continuent jusqu’à ce que vous les changiez :',
    moreElsewhere: (count) =>
      `Et ${count} de plus. Pour les trouver tous, cherchez dans ${quote('Rechercher partout')} des mots de ce contenu que d’autres peuvent citer, et son adresse.`,
    commonElsewhere: (count) =>
      `Autres contenus qui ont des mots de celui-ci que plus de dix contenus partagent : ${count}. Ce sont le plus souvent des phrases types. Si c’est une phrase de la personne, cherchez-la dans ${quote('Rechercher partout')}.`,
    revoked: (field) =>
      `L’avis reste pour toujours. Si la personne a repris son consentement, annulez : écrivez le moment dans ${quote(field)} et publiez. Aucun avis ne reste alors.`,
  },
  address: {
    title: 'L’adresse web change',
    change: (from, to) => `De ${from} à ${to}.`,
    alias: 'L’ancienne adresse mènera automatiquement à la nouvelle.',
    hiddenAlias:
      'L’ancienne adresse mènera automatiquement à la nouvelle, sauf si elle contient un nom qu’un pseudonyme cache.',
    links: 'Ces contenus ont un lien vers celui-ci ; leurs liens continueront de fonctionner :',
    ended:
      'Rien ne mènera de l’ancienne adresse à la nouvelle : les liens d’autres sites, les signets et ceux qui suivent le thème dans un flux n’y trouveront plus rien.',
    confirm: 'Changer l’adresse',
  },
  leave: {
    title: 'Modifications non enregistrées',
    text: 'Vous avez des modifications non enregistrées. Quitter cette page sans elles ?',
    yes: 'Quitter sans enregistrer',
    lost: 'Ce qui n’est pas enregistré dans le formulaire est perdu et ne peut pas être restauré.',
  },
  discard: {
    title: 'Abandonner le brouillon',
    asked: (title, isPublished) =>
      `Abandonner ${quote(title)} ? ${isPublished ? 'Ce qui est publié reste tel quel. ' : ''}Le brouillon peut être rétabli : il figure à la fin de « Aujourd’hui », sous « Contenus et images supprimés… ».`,
    yes: 'Abandonner',
  },
  typedAhead: {
    title: 'Vos derniers mots ne sont pas dans le formulaire',
    explanation:
      'Vous les avez tapés pendant l’enregistrement, et l’endroit où ils devaient aller a changé entre-temps. Copiez-les et collez-les où vous le souhaitez.',
    label: 'Ce que vous avez tapé',
  },
  unsavedForm: {
    title: 'Modifications jamais enregistrées',
    own: (when) =>
      `Le ${when}, vous avez fait ici des modifications qui n’ont jamais été enregistrées :`,
    other: (who, when) =>
      `Le ${when}, ${who} a fait ici des modifications qui n’ont jamais été enregistrées. Elles restent dans ce navigateur pour ${who}. Si vous les affichez et les enregistrez, l’historique les aura à votre nom.`,
    unkept:
      'Ce navigateur ne peut pas conserver ce qui n’est pas enregistré : s’il se ferme, vos modifications sont perdues. Enregistrez maintenant, puis chaque fois que vous aurez écrit autre chose.',
    yes: 'Les afficher',
    no: 'Les oublier',
    leave: 'Les laisser',
  },
  moment: {
    date: 'Date',
    time: 'Heure',
    clear: 'Effacer',
    now: 'Maintenant',
    follows: (moment) => `À la publication, elle suit l’embargo : ${moment}.`,
    skipped: (time, shown) =>
      `Ce jour-là, les horloges avancent et ${time} n’existe pas : c’est maintenant ${shown}.`,
  },
  reference: {
    unpublished: 'pas encore publié',
    create: (label) => `Créer : ${label} (dans une autre fenêtre)`,
    placeholder: 'Choisir…',
    none: 'Aucun résultat',
    unread: 'La salle de presse ne répond pas. Rouvrez cette liste dans un instant.',
    loading: 'Chargement…',
    missing: (key) => `${key} (introuvable)`,
  },
  select: {
    guidance: {
      menu: 'Les flèches haut et bas déplacent, Entrée choisit, Échap ferme la liste.',
      input: 'Tapez pour chercher. La flèche bas ouvre la liste.',
      value:
        'Les flèches gauche et droite déplacent parmi ce qui est choisi, Retour arrière l’enlève.',
    },
    chosen: (label) => `Choisi : ${label}.`,
    removed: (label) => `Enlevé : ${label}.`,
    cleared: 'Rien n’est choisi.',
    offered: (count) => (count === 1 ? 'Un contenu' : `${count} contenus`),
  },
  list: {
    addFiles: 'Ajouter plusieurs fichiers…',
    expand: (item) => `Ouvrir ${quote(item)}`,
    collapse: (item) => `Fermer ${quote(item)}`,
    move: (item) => `Déplacer ${quote(item)}`,
    remove: (item) => `Supprimer ${quote(item)}`,
    removed: (item) => `Supprimé : ${quote(item)}.`,
    moveRole: 'élément déplaçable',
    howToMove:
      'Appuyez sur la barre d’espace pour prendre l’élément, sur les flèches pour le déplacer, de nouveau sur la barre d’espace pour le poser, et sur Échap pour le remettre à sa place.',
    pickedUp: (place) => `Élément ${place} pris.`,
    movedTo: (place, count) => `Maintenant à la place ${place} sur ${count}.`,
    putDown: (place) => `Posé à la place ${place}.`,
    putBack: 'Remis à sa place.',
  },
  group: {
    add: (label) => `Ajouter : ${label}`,
    remove: (label) => `Supprimer : ${label}`,
  },
  status: {
    label: 'État de publication',
    shared: 'Publié. Ce contenu paraît partout où un autre l’utilise.',
    settings: 'Publié. Ces réglages valent pour toutes les pages concernées.',
    sharedDraft: 'Pas encore publié. Publiez-le avant un contenu qui l’utilise.',
    newEntry: 'Pas encore enregistré.',
    unpublished: 'Pas encore publié. Quand vous le publierez :',
    changed:
      'Des modifications ne sont pas encore publiées. Jusque-là, ce qui est publié reste tel quel.',
    changedUnseen: 'Des modifications ne sont pas encore publiées.',
    losses: {
      shown:
        'Pas encore publié : les lecteurs le voient encore. Choisissez « Publier… » pour que le contenu quitte le site.',
      coming:
        'Pas encore publié : le contenu paraîtra encore automatiquement, comme il a été publié. Choisissez « Publier… » pour changer cela.',
      person:
        'Pas encore publié : les lecteurs voient encore la personne comme avant. Choisissez « Publier… » pour changer cela.',
    },
    setAsideTitle: 'Ce brouillon ne peut pas être publié',
    setAside:
      'Ce brouillon a été mis de côté parce que quelqu’un d’autre a modifié le même passage. Il ne peut pas être publié à côté de l’autre texte : reprenez dans l’autre ce qui manque, puis abandonnez celui-ci.',
    openOther: 'Ouvrir l’autre texte',
    noAddress: 'aucune tant qu’il est mis de côté',
    hasSetAside: 'Mis de côté parce que deux personnes ont modifié le même passage',
    useSetAside: 'Reprenez-en ici ce que vous voulez, puis abandonnez ce brouillon.',
    formerVersion:
      'Une version antérieure du site est en ligne ; « Aujourd’hui » dit laquelle, et jusqu’à quand. Ce que contient ce formulaire peut y être plus ancien, ou absent.',
    unbuilt:
      'Le site n’a pas encore été généré : rien n’est en ligne. La première fois prend quelques minutes.',
    oncePublished: 'Quand vous publierez les modifications :',
    unseen: 'Ce contenu n’est pas en ligne.',
    release: 'Désactivez « Mettre en attente » et publiez.',
    renew: (field) =>
      `Si la personne redonne son accord, écrivez un jour plus tardif dans ${quote(field)} et publiez.`,
    restore: (field, languages) =>
      `Le consentement a été révoqué, ce qui vaut dans toutes les langues. Si la personne redonne son accord, effacez ${quote(field)} (${languages}) et publiez.`,
    since: (moment) => `depuis le ${moment}`,
    until: (moment) => `jusqu’au ${moment}`,
    dated: (moment, end) => `daté du ${moment}${end === undefined ? '' : `, jusqu’au ${end}`}`,
    scheduledFor: (moment) => `pour le ${moment}`,
    address: 'Adresse web',
    comingAddress: 'Adresse web après publication',
    translations: 'Traductions',
    open: (language) => `Ouvrir en ${language}`,
    create: (language) => `Créer en ${language}`,
    inProgress: 'en cours',
    excluded: (field) =>
      `Le consentement ne couvre pas la traduction. Avant d’en publier une, indiquez-la sous ${quote(field)}, si la personne est d’accord.`,
    isOlder: 'antérieur aux modifications de ce contenu',
    hasChanged: 'modifié depuis cette traduction',
    whatChanged: (language) => `Ce qui a changé en ${language}`,
    creating: 'Création…',
    saveFirst: 'Enregistrez d’abord ce contenu.',
    noticeShown: 'À son adresse, un avis donne la raison.',
    undoWithdrawal: 'Annuler le retrait',
    withdrawalUndone:
      'Le retrait n’est plus dans le formulaire. Publiez, et le texte sera de nouveau visible.',
  },
  errors,
  decap,
  form: { parts: 'Parties de ce formulaire' },
  body: { loading: 'Chargement de l’éditeur…' },
  preview: { loading: 'Chargement de l’aperçu…' },
};
