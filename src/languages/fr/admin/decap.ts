import type { decap as english } from '../../en/admin/decap.ts';

/** Ce que Decap dit autrement que nous, ou ne dit pas en français. */
export const decap: Omit<typeof english, 'phrases'> & { readonly phrases: object } = {
  questions: {
    publish: 'Publier ce contenu ?',
    delete: 'Supprimer ce contenu ?',
    discard: 'Abandonner ce brouillon ?',
    unsavedForm: 'Afficher ce qui n’a pas été enregistré ?',
  },
  phrases: {
    app: {
      header: {
        workflow: 'Aujourd’hui',
        media: 'Images',
        quickAdd: 'Nouveau',
      },
    },
    collection: {
      sidebar: {
        collections: 'Salle de presse',
        allCollections: 'Tous les contenus',
        searchAll: 'Rechercher partout',
      },
      collectionTop: {
        newButton: 'Créer : %{collectionLabel}',
        newButtonAriaLabel: 'Créer : %{collectionLabel}',
        viewAs: 'Affichage',
        viewAsList: 'Afficher en liste',
        viewAsGrid: 'Afficher en grille',
        searchResults: 'Résultats pour « %{searchTerm} »',
        searchResultsInCollection: 'Résultats pour « %{searchTerm} » dans %{collection}',
      },
      entries: {
        loadingEntries: 'Chargement…',
        cachingEntries: 'Chargement…',
        noEntries: 'Aucun contenu',
        unpublishedHeader: 'Pas encore publiés',
      },
    },
    editor: {
      editorControl: { field: { optional: 'facultatif', widgetLabel: 'Champ %{widgetLabel}' } },
      editorControlPane: {
        widget: {
          required: 'Le champ « %{fieldLabel} » est obligatoire.',
          regexPattern: '%{fieldLabel} : %{pattern}',
          processing: 'Le champ « %{fieldLabel} » est en cours de traitement.',
          rangeMax: '%{fieldLabel} : %{maxCount} éléments au plus.',
        },
      },
      editor: { loadingEntry: 'Chargement…' },
      editorInterface: {
        toggleScrollSync: 'Suivre le texte',
      },
      editorToolbar: {
        duplicate: 'Faire une copie',
        backCollection: ' %{collectionLabel}',
        saving: 'Enregistrement…',
        changesSaved: 'Enregistré',
        unsavedChanges: 'Non enregistré',
        deletePublishedEntry: 'Retirer ou supprimer…',
        deleteUnpublishedChanges: 'Abandonner le brouillon',
        deleteUnpublishedEntry: 'Abandonner le brouillon',
        deleting: 'Suppression…',
        updating: 'Mise à jour…',
        status: 'Statut : %{status}',
        inReview: 'En relecture',
      },
      editorWidgets: {
        image: {
          chooseDifferent: 'Choisir une autre image',
          remove: 'Supprimer l’image',
        },
        file: {
          chooseDifferent: 'Choisir un autre fichier',
          remove: 'Supprimer le fichier',
        },
        list: { add: 'Ajouter : %{item}', addType: 'Ajouter : %{item}' },
        object: { expand: 'Déplier', collapse: 'Replier' },
      },
    },
    mediaLibrary: {
      mediaLibraryCard: {
        draft: 'Enregistrée si le texte l’utilise',
        copyUrl: 'Copier l’adresse',
        copyPath: 'Copier l’adresse',
      },
      mediaLibrary: {
        fileTooLarge: 'Le fichier est trop volumineux : %{size} ko au plus.',
      },
      mediaLibraryModal: {
        loading: 'Chargement…',
        close: 'Fermer',
        mediaAssets: 'Images et documents',
        noImagesFound: 'Il n’y a pas encore d’images.',
        noAssetsFound: 'Il n’y a pas encore de fichiers.',
        search: 'Rechercher…',
        uploading: 'Envoi…',
        upload: 'Envoyer un fichier',
        deleting: 'Suppression…',
        deleteSelected: 'Supprimer',
        chooseSelected: 'Choisir',
      },
    },
    ui: {
      settingsDropdown: { logOut: 'Se déconnecter', account: 'Options du compte' },
      toast: {
        onDeleteUnpublishedChanges: 'Le brouillon est abandonné',
        onFailToLoadEntries: 'Le chargement a échoué : %{details}',
        onFailToPersist: '%{details}',
        onFailToDelete: '%{details}',
        onFailToUpdateStatus: '%{details}',
        onFailToPublishEntry: '%{details}',
        missingRequiredField: 'Non enregistré : un champ obligatoire est vide.',
        wrongField: 'Non enregistré : voyez ce qui est marqué en rouge.',
        entrySaved: 'Enregistré',
        entryUpdated: 'Le statut a changé',
        onLoggedOut:
          'Votre session est terminée. Copiez ce qui n’est pas enregistré, puis reconnectez-vous.',
      },
    },
    workflow: {
      workflow: {
        workflowHeading: 'En cours',
        loading: 'Chargement…',
        newPost: 'Nouveau',
        description: 'À relire : %{smart_count}. Prêts à être publiés : %{readyCount}.',
      },
      workflowCard: {
        deleteChanges: 'Abandonner le brouillon',
        deleteNewEntry: 'Abandonner le brouillon',
        publishChanges: 'Publier…',
        publishNewEntry: 'Publier…',
      },
      workflowList: {
        onPublishingNotReadyEntry: 'Seul ce qui est « Prêt » peut être publié.',
        inReviewHeader: 'En relecture',
        currentEntries: '%{smart_count} contenu |||| %{smart_count} contenus',
      },
    },
  },
};
