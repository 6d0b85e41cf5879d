import type { errors as english } from '../../en/admin/errors.ts';

/** Pourquoi le serveur de la salle de presse n’a pas fait quelque chose, selon son code. */
export const errors: typeof english = {
  codes: {
    'hand-edited':
      'Quelqu’un modifie ceci sur l’ordinateur de la salle de presse, en dehors de l’administration ; cela n’a donc pas été écrasé. Demandez à la personne qui s’occupe des fichiers de la salle de presse de terminer ou d’annuler cette modification, puis réessayez.',
    'checked-out':
      'Quelqu’un travaille à ce brouillon en dehors de l’administration. Adressez-vous à la personne qui s’occupe des fichiers de la salle de presse.',
    locked:
      'Un autre programme utilise les fichiers de la salle de presse. Réessayez dans un instant.',
    repository:
      'Les fichiers de la salle de presse sont au milieu d’une autre opération. Adressez-vous à la personne qui s’en occupe.',
    damaged:
      'Une partie des fichiers de la salle de presse est endommagée : ce texte ou ce fichier est illisible, et rien n’est enregistré à sa place. Ce que vous avez écrit est toujours à l’écran. Ne récrivez pas le texte : prévenez tout de suite la personne qui s’occupe des fichiers de la salle de presse, qui peut le récupérer dans la sauvegarde. La fenêtre dans laquelle elle tourne dit ce qui est endommagé. Les autres textes ne sont pas touchés.',
    undone:
      'Rien n’a été publié ni retiré, et votre brouillon est conservé. En dehors de l’administration, quelqu’un a annulé ce que la salle de presse avait publié ou retiré, et le site n’est plus généré tant que cela n’est pas rétabli ou confirmé. Prévenez tout de suite la personne qui s’occupe des fichiers de la salle de presse : la fenêtre dans laquelle elle tourne et l’avis sur le site indiquent les commandes. Puis réessayez. En attendant, vous pouvez toujours retirer un texte.',
    foreign:
      'Ce brouillon modifie aussi d’autres fichiers. Demandez à la personne qui s’occupe des fichiers de la salle de presse de le publier.',
    failed:
      'La salle de presse n’a pas pu le faire, pour une raison technique. Rien n’est perdu : ce que vous avez écrit est toujours à l’écran. Réessayez dans un instant. En cas de nouvel échec, adressez-vous à la personne qui s’occupe de l’ordinateur de la salle de presse : la fenêtre dans laquelle elle tourne en dit plus.',
    disk: 'Les lecteurs voient la même chose qu’avant : rien ne peut être enregistré, publié ni retiré du site, parce que le disque de l’ordinateur de la salle de presse est plein ou protégé en écriture. Ce que vous avez écrit est toujours à l’écran. Prévenez tout de suite la personne qui s’occupe de cet ordinateur, puis réessayez.',
    permission:
      'Les lecteurs voient la même chose qu’avant : ceci n’a pas pu être enregistré, publié ni retiré du site, parce que la salle de presse n’a pas le droit d’écrire certains de ses fichiers. Ils appartiennent peut-être à un autre compte de son ordinateur. Ce que vous avez écrit est toujours à l’écran. Prévenez tout de suite la personne qui s’occupe de cet ordinateur, puis réessayez.',
    path: 'La salle de presse ne peut pas garder un fichier à cet endroit ou sous ce nom. Adressez-vous à la personne qui s’occupe de ses fichiers.',
    'not-found': 'Ce brouillon ou ce fichier n’existe plus. Rechargez la page.',
    'too-large':
      'C’est trop volumineux pour être enregistré en une fois. Ce que vous avez écrit est toujours à l’écran. Si vous avez ajouté plus de 50 Mo d’images et de documents depuis le dernier enregistrement, retirez les derniers, enregistrez, puis ajoutez-les de nouveau par petits groupes. Divisez un texte très long.',
    conflict: 'Quelqu’un d’autre l’a modifié en même temps. Rechargez la page et réessayez.',
    exists: 'Un contenu porte déjà ce nom.',
    content: 'Ce contenu ne peut pas encore être publié.',
    protected:
      'Non enregistré : un nom, une adresse ou un numéro que cette salle de presse protège y figure. Ce que vous avez écrit est toujours à l’écran.',
    guard:
      'La liste des noms protégés est illisible ; rien n’est donc enregistré. Ce que vous avez écrit est toujours à l’écran. Prévenez la personne qui s’occupe de l’ordinateur de la salle de presse. Pour ôter un contenu du site, retirez-le, ou retenez-le sans rien changer d’autre.',
    purged:
      'Ce contenu a été supprimé de la salle de presse et de tout son historique après que vous l’avez ouvert ; il n’a donc pas été enregistré. Ce que vous avez écrit est toujours à l’écran. Demandez à la personne qui s’occupe des fichiers de la salle de presse si quelque chose peut en être gardé.',
    'in-use': 'D’autres contenus y renvoient.',
    settings: 'Sans ses réglages, il n’y a pas de salle de presse ; ils doivent donc rester.',
    withdrawn: 'Son adresse montre l’avis d’un contenu retiré, qui doit rester.',
    malformed:
      'La salle de presse n’a pas compris ce que cette page a envoyé. Copiez ce qui n’est pas encore enregistré, puis rechargez la page.',
    building: 'Le site est en cours de génération. Attendez qu’il soit prêt.',
    'unknown-version':
      'Cette version n’est plus conservée. Fermez cette fenêtre et choisissez-en une autre.',
    'roll-back':
      'Cette version ne peut pas être affichée ; le site reste tel qu’il était. Choisissez-en une autre, ou adressez-vous à la personne qui s’occupe de l’ordinateur de la salle de presse : la fenêtre dans laquelle elle fonctionne en dit plus.',
    'not-signed-in':
      'Votre session n’est pas ouverte ; rien n’a donc été fait. Votre texte est toujours là : réessayez, et connectez-vous.',
    'other-user':
      'Dans une autre fenêtre de ce navigateur, une autre personne s’est connectée ; rien n’a donc été fait. Votre texte est toujours là : reconnectez-vous dans cette fenêtre.',
  },
};
