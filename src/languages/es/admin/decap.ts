import type { decap as english } from '../../en/admin/decap.ts';

/** Lo que Decap dice de otro modo, o no dice en español. */
export const decap: Omit<typeof english, 'phrases'> & { readonly phrases: object } = {
  questions: {
    publish: '¿Publicar esta entrada?',
    delete: '¿Eliminar esta entrada?',
    discard: '¿Descartar este borrador?',
    unsavedForm: '¿Mostrar lo que no se guardó?',
  },
  phrases: {
    app: {
      header: {
        content: 'Textos',
        workflow: 'Hoy',
        media: 'Imágenes',
        quickAdd: 'Nuevo',
      },
    },
    collection: {
      sidebar: {
        collections: 'Sala de prensa',
        allCollections: 'Todo',
        searchAll: 'Buscar en todo',
        searchIn: 'Buscar en',
      },
      collectionTop: {
        newButton: 'Crear: %{collectionLabel}',
        newButtonAriaLabel: 'Crear: %{collectionLabel}',
        viewAsList: 'Ver como lista',
        viewAsGrid: 'Ver como cuadrícula',
        searchResults: 'Resultados para «%{searchTerm}»',
        searchResultsInCollection: 'Resultados para «%{searchTerm}» en %{collection}',
        filterBy: 'Filtrar por',
        groupBy: 'Agrupar por',
      },
      entries: { unpublishedHeader: 'Aún sin publicar' },
      groups: { other: 'Otros', negateLabel: 'No %{label}' },
    },
    editor: {
      editorControl: { field: { widgetLabel: 'Campo %{widgetLabel}' } },
      editorControlPane: {
        widget: {
          regexPattern: '%{fieldLabel}: %{pattern}',
        },
      },
      editorInterface: {
        togglePreview: 'Vista previa',
        toggleScrollSync: 'Seguir el texto',
      },
      editorToolbar: {
        duplicate: 'Hacer una copia',
        backCollection: ' %{collectionLabel}',
        changesSaved: 'Guardado',
        unsavedChanges: 'Sin guardar',
        deletePublishedEntry: 'Retirar o eliminar …',
        deleteUnpublishedChanges: 'Descartar borrador',
        deleteUnpublishedEntry: 'Descartar borrador',
      },
      editorWidgets: {
        image: {
          choose: 'Elegir una imagen',
          chooseDifferent: 'Elegir otra imagen',
          remove: 'Quitar la imagen',
        },
        file: {
          choose: 'Elegir un archivo',
          chooseDifferent: 'Elegir otro archivo',
          remove: 'Quitar archivo',
        },
        list: { add: 'Añadir %{item}', addType: 'Añadir %{item}' },
        object: { expand: 'Desplegar', collapse: 'Plegar' },
      },
    },
    mediaLibrary: {
      mediaLibraryCard: {
        draft: 'Se guarda si el texto la usa',
        copy: 'Copiar',
        copyUrl: 'Copiar dirección',
        copyPath: 'Copiar dirección',
        copyName: 'Copiar nombre',
        copied: 'Copiado',
      },
      mediaLibraryModal: {
        close: 'Cerrar',
        mediaAssets: 'Imágenes y documentos',
        noImagesFound: 'Aún no hay imágenes.',
        noAssetsFound: 'Aún no hay archivos.',
        upload: 'Subir',
        search: 'Buscar …',
        chooseSelected: 'Elegir lo seleccionado',
        deleteSelected: 'Eliminar lo seleccionado',
      },
    },
    ui: {
      settingsDropdown: { account: 'Opciones de la cuenta' },
      toast: {
        onDeleteUnpublishedChanges: 'El borrador se ha descartado',
        onFailToLoadEntries: 'No se pudo cargar: %{details}',
        onFailToPersist: '%{details}',
        onFailToDelete: '%{details}',
        onFailToUpdateStatus: '%{details}',
        onFailToPublishEntry: '%{details}',
        missingRequiredField: 'No se guardó: un campo obligatorio está vacío.',
        wrongField: 'No se guardó: revise lo que está marcado en rojo.',
        entrySaved: 'Guardado',
        entryUpdated: 'El estado ha cambiado',
        onLoggedOut: 'Su sesión ha terminado. Copie lo que no haya guardado y entre de nuevo.',
      },
    },
    workflow: {
      workflow: {
        workflowHeading: 'En curso',
        loading: 'Cargando …',
        newPost: 'Nuevo',
        description: 'Por revisar: %{smart_count}. Listos para publicar: %{readyCount}.',
      },
      workflowCard: {
        deleteChanges: 'Descartar borrador',
        deleteNewEntry: 'Descartar borrador',
        publishChanges: 'Publicar …',
        publishNewEntry: 'Publicar …',
      },
      workflowList: {
        onPublishingNotReadyEntry: 'Solo se puede publicar lo que está «Listo».',
      },
    },
  },
};
