/**
 * What Decap says otherwise than we would: in words of a newsroom, and in full sentences where something
 * went wrong. All else is Decap's own.
 */
export const decap = {
  /** Questions by which ours know that Decap asks (see messages/replaced-questions.ts). */
  questions: {
    publish: 'Publish this entry?',
    delete: 'Delete this entry?',
    discard: 'Discard this draft?',
    unsavedForm: 'Show the unsaved form?',
  },
  phrases: {
    app: {
      header: { content: 'Texts', workflow: 'Today', media: 'Pictures', quickAdd: 'New' },
    },
    collection: {
      sidebar: {
        collections: 'Newsroom',
        allCollections: 'Everything',
        searchAll: 'Search everything',
      },
      collectionTop: {
        newButton: 'New: %{collectionLabel}',
        newButtonAriaLabel: 'New: %{collectionLabel}',
        searchResults: 'Results for “%{searchTerm}”',
        searchResultsInCollection: 'Results for “%{searchTerm}” in %{collection}',
      },
      entries: { unpublishedHeader: 'Not published yet' },
    },
    editor: {
      editorInterface: { togglePreview: 'Preview', toggleScrollSync: 'Scroll along' },
      editorToolbar: {
        duplicate: 'Make a copy',
        backCollection: ' %{collectionLabel}',
        changesSaved: 'Saved',
        unsavedChanges: 'Not saved yet',
        deletePublishedEntry: 'Withdraw or delete …',
        deleteUnpublishedChanges: 'Discard draft',
        deleteUnpublishedEntry: 'Discard draft',
      },
      editorControlPane: {
        widget: { regexPattern: '%{fieldLabel}: %{pattern}' },
      },
      editorWidgets: {
        image: {
          choose: 'Choose a picture',
          chooseDifferent: 'Choose another picture',
          remove: 'Remove the picture',
        },
      },
    },
    mediaLibrary: {
      mediaLibraryCard: {
        draft: 'Saved if the text uses it',
        copyPath: 'Copy address',
        copyName: 'Copy name',
      },
      mediaLibraryModal: {
        images: 'Pictures',
        mediaAssets: 'Pictures and documents',
        noImagesFound: 'There are no pictures yet.',
        noAssetsFound: 'There are no files yet.',
      },
    },
    ui: {
      settingsDropdown: { logOut: 'Sign out' },
      toast: {
        onDeleteUnpublishedChanges: 'The draft is discarded',
        onFailToLoadEntries: 'It could not be loaded: %{details}',
        onFailToPersist: '%{details}',
        onFailToDelete: '%{details}',
        onFailToUpdateStatus: '%{details}',
        onFailToPublishEntry: '%{details}',
        missingRequiredField: 'Not saved: a required field is empty.',
        wrongField: 'Not saved: look at what is marked in red.',
        entrySaved: 'Saved',
        entryUpdated: 'The status is changed',
      },
    },
    workflow: {
      workflow: {
        workflowHeading: 'In progress',
        loading: 'Loading …',
        newPost: 'New',
        description: 'To be reviewed: %{smart_count}. Ready to be published: %{readyCount}.',
      },
      workflowCard: {
        deleteChanges: 'Discard draft',
        deleteNewEntry: 'Discard draft',
        publishChanges: 'Publish …',
        publishNewEntry: 'Publish …',
      },
      workflowList: {
        onPublishingNotReadyEntry: 'Only what is “Ready” can be published.',
        inReviewHeader: 'In review',
      },
    },
  },
};
