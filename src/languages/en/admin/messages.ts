import { decap } from './decap.ts';
import { errors } from './errors.ts';
import { defineQuote } from '../../wording/quotation.ts';

const quote = defineQuote({ outer: ['“', '”'], inner: ['‘', '’'] });

/** Messages of the admin, one group for each part of it. Labels and hints of fields are in the model. */
export const messages = {
  /** Between a name and its value. */
  colon: ': ',
  config: {
    text: 'Text',
    textHint: 'What readers see below the headline.',
    settings: 'Settings',
    inLanguage: (type: string, language: string) => `${type} · ${language}`,
    states: {
      draft: 'Held back',
      scheduled: 'Scheduled',
      embargoed: 'Embargoed',
      public: 'Public',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
      'consent-lapsed': 'Consent ended',
      'consent-review': 'Consent to be reviewed soon',
    },
    missingIn: (language: string) => `Not published in ${language}`,
    unpublishedChanges: 'Unpublished changes',
    isOutdated: 'Older than its original',
    year: 'Year',
    unreadable:
      'This file can’t be read as it is. Ask the person who looks after the newsroom’s files.',
  },
  toolbar: {
    published: 'Published',
    openPublished: 'Open the published page',
    openNotice: 'Open the notice',
  },
  signIn: {
    title: 'Sign in to the newsroom',
    explain: 'Your name and address are recorded with every change that you make.',
    name: 'Your name',
    email: 'Your e-mail address',
    code: 'Sign-in link',
    codeHint:
      'Copy the link from the window in which you started the newsroom or your connection to it, and paste it here. Each link works once.',
    submit: 'Sign in',
    working: 'Signing in …',
    problems: {
      'wrong-code':
        'This link has been used already or is too old. Copy the newest one from the window in which you started the newsroom or your connection to it.',
      'expired-code':
        'This link is too old. Copy the new one from the window in which you started the newsroom or your connection to it.',
      'wrong-person':
        'Write a name with letters, and a complete e-mail address such as name@example.org.',
      unreachable: 'The newsroom does not answer. Is it still running?',
      failed:
        'Signing in failed. Open the admin again with the link from the window in which you started the newsroom or your connection to it.',
    },
    again: 'Sign in again',
    againExplain:
      'Your sign-in has ended. Your text is still here. Once you have signed in, what you began goes on.',
    otherExplain: (name: string) =>
      `In another window of this browser, somebody else has signed in. This window is that of ${name}, so nothing was done. Your text is still here. Once ${name} has signed in again, what was begun goes on; the other window then asks the same.`,
    noName:
      'Write your name in the first field, not an e-mail address: colleagues read it beside your changes.',
    missing: {
      name: 'Write your name.',
      email: 'Write your e-mail address.',
      link: 'Paste the sign-in link.',
    },
    checkEmail:
      'Is this your e-mail address? It was suggested with another name. Correct it if it is not yours, and sign in.',
  },
  formats: {
    unreadable: 'The file can’t be read, so it is not saved, in order to lose nothing.',
    partial:
      'The text was not loaded completely, so it is not saved. Reload the page and try again.',
    kept: 'Set aside',
  },
  saving: 'Saving …',
  language: { label: 'Language' },
  help: { label: 'Help', guides: 'Guides', languages: 'Languages', back: '← Newsroom' },
  dialogs: {
    ok: 'OK',
    cancel: 'Cancel',
    close: 'Close',
    stay: 'Stay here',
    openKept: 'Open that draft',
    openEntry: 'Open it',
    openDraft: 'Open the draft',
    reload: 'Show the saved text',
    technical: 'For the person who looks after the computer',
  },
  failure: {
    title: 'Something went wrong',
    advice:
      'What you saved is kept. Load the page again; what you had not saved is then offered to you. If it happens again, show this page to the person who looks after the newsroom.',
    reload: 'Load the page again',
    unloaded:
      'The newsroom did not answer. Once it does, load the page again: what you have not saved is then offered to you.',
  },
  saved: {
    otherPerson: (name: string) => ({
      title: 'Someone else changed the same place',
      conflict: (when: string) =>
        `${name} saved this text on ${when}, and changed the same place as you. Only one of the two wordings can stay:`,
      name,
      also: `Also changed by ${name}, and kept either way`,
      keep: 'Keep theirs',
      mergedTitle: 'Two people’s changes were put together',
      merged: (when: string) =>
        `${name} also saved this entry on ${when}, in other places. Both changes are saved.`,
    }),
    otherWindow: {
      title: 'You changed the same place in another window',
      conflict: (when: string) =>
        `You saved this text in another window on ${when}, and changed the same place there. Only one of the two wordings can stay:`,
      name: 'You, in the other window',
      also: 'Also changed by you in the other window, and kept either way',
      keep: 'Keep that of the other window',
      mergedTitle: 'Changes from your two windows were put together',
      merged: (when: string) =>
        `You also saved this entry in another window on ${when}, in other places. Both changes are saved.`,
    },
    alsoOwn: 'Also changed by you, and kept either way',
    decide: 'Nothing is lost, whatever you choose:',
    you: 'You',
    outcomes: {
      own: () => 'your wording is saved. The other one stays in the history.',
      other: (isKept: boolean) =>
        `the other wording stays. Yours is ${isKept ? 'set aside as a draft of its own, and a link leads to it' : 'in the history'}.`,
      stay: (isKept: boolean) =>
        `nothing is decided yet. Yours stays in the form${isKept ? ' and, until you save, also as a draft under “Today”' : ''}.`,
    },
    saveOwn: 'Save mine',
    setAside:
      'Your wording was set aside as a draft. Take over what you want from it, then discard it there.',
    openSetAside: 'Open it in another window',
    saveAgain: 'Save it as a draft again',
    deletedTitle: 'This entry was deleted meanwhile',
    deleted: (who: string, when: string) =>
      `${who} deleted this entry on ${when}, while you were writing.`,
    existsTitle: 'There is already an entry of this name',
    exists: (who: string, when: string) => `${who} created it on ${when}. It was not replaced.`,
    kept: 'Your text is safe: it was set aside as a draft, listed under “Today”. It is also still on this screen.',
    keptSettings: 'Your text is safe: it is in the history, and still on this screen.',
    renamedTitle: 'A file got another name',
    renamed: (from: string, to: string) =>
      `There was already another file named “${from}”, so yours is now “${to}”. The text refers to it by its new name.`,
    converted: (from: string, to: string) =>
      `“${from}” is now “${to}”: the ending has to fit the format. The text refers to it by its new name.`,
    changedTitle: 'The text was stored with a small change',
    changed: 'The screen will show the saved text.',
    publishedTitle: 'There is no draft',
    published:
      'This is what is published already, so nothing is left to publish. The screen will show it.',
    reopenedTitle: 'The draft had been discarded',
    reopened: (who: string, when: string) =>
      `${who} discarded this draft on ${when} while you were writing. With your save it is open again.`,
    updatedTitle: 'The draft now has what was published since',
    updated: (who: string, when: string) =>
      `On ${when}, ${who} changed what is published. The draft has that change now, too. Where both changed the same place, it keeps its own wording, and you are asked before it is published.`,
    withdrawn: 'The text was withdrawn meanwhile: readers see a notice in its place.',
    handEditedTitle: 'Someone is changing this outside the admin',
    handEdited: (what: string) =>
      `${what} was changed on the newsroom’s computer, outside the admin, and that change is not finished. So it was not overwritten.`,
    handEditedSave:
      'Nothing is lost: your text is still on this screen. Ask the person who looks after the newsroom’s files to finish or undo that change, then save again.',
    protectedTitle: 'It contains a protected name',
    protected:
      'Nothing was saved, and what you wrote is still on your screen. Correct this, then save again:',
    contentTitle: 'This can’t be published yet',
    content: 'With this change, the newsroom would have these problems:',
    offline:
      'The newsroom does not answer, so this may not have been saved. Your text is still here: try again in a moment.',
    maybePublished:
      'The newsroom does not answer, so this may be published already. Your draft is kept. Once it answers, you read here what became of it.',
    notPublished: 'The line was down, and this was not published. Publish it again.',
    maybeDone:
      'The newsroom does not answer, so this may have been done or not. Look again in a moment.',
    unanswered: 'The newsroom does not answer. Try again in a moment.',
    failed: 'It was not saved.',
    gone: 'This entry is no longer there.',
    goneWhy:
      'Its draft was discarded, or it was deleted or renamed. What was discarded or deleted can be restored: it is listed at the end of “Today”, under “Deleted texts and pictures …”.',
    missing: (name: string) => `There is no “${name}”.`,
    unknownPerson: 'Someone',
  },
  site: {
    building: 'The site is being built …',
    made: (done: string, all: string, left: string | undefined) =>
      `${done} of ${all} parts of the site are made${left ? `, ${left} left` : ''}.`,
    seen: (title: string) => `Readers now see ${quote(title)} as you published it.`,
    withdrawn: (title: string) => `Readers now see a notice that ${quote(title)} was withdrawn.`,
    open: 'Open the page',
    changed: (title: string) => `Readers now see the change to ${quote(title)}.`,
    translations: 'Does another language need this change too? It stayed as it was in',
    published: (title: string) => `${quote(title)} is published.`,
    spokesperson:
      'Readers now see this person on the press page, with the e-mail and telephone given here, and wherever a text names them.',
    notSeen: (title: string) => `Publishing ${quote(title)} worked. Readers do not see it now.`,
    rest: 'Your other changes are still a draft.',
    removed: (title: string) => `${quote(title)} is no longer on the site.`,
    deleted: (title: string) => `${quote(title)} is deleted.`,
    replaced: (name: string) => `${quote(name)} is replaced wherever readers see it.`,
    restored: (name: string) =>
      `${quote(name)} is restored. Where a published text uses it, readers see the former file again.`,
    failed: 'The site could not be built. Readers still see the one before. What to correct:',
    takenDown:
      'What had to go has been taken down, although the rest of the site could not be built. Readers no longer see:',
    failedOtherwise:
      'The site could not be built, and it is nothing that you can correct in a text: something on the newsroom’s computer prevents it. Nothing is lost: all that was published is kept, and readers still see the site as it was before. Ask the person who looks after that computer, and show them this message.',
    incomplete:
      'Readers see all that was published, but search may not find the newest texts: something on the newsroom’s computer prevents that. The newsroom tries again by itself. If you still see this message after an hour, show it to the person who looks after that computer.',
  },
  versions: {
    title: 'Show a former version of the site …',
    otherTitle: 'Show another version of the site …',
    explain:
      'Readers see the whole site as it was at a former publication, for example if the newest one damaged it. This is what happens:',
    consequences: [
      'Your texts stay as they are. The next publication shows readers the newest texts again; so does a text that appears by itself, such as at the end of an embargo. So correct what is wrong first, and publish then.',
      'All that was published since then disappears until that publication.',
      'What was withdrawn, has expired or has lost its consent does not come back. But wording that was corrected since then does, and so do pictures and documents that were replaced or removed.',
    ],
    choose: 'The site as it was after the publication of',
    show: 'Show readers this version',
    shown: (version: string | undefined) =>
      `Readers see a former version of the site${version ? `, as it was after the publication of ${version}` : ''}.`,
    lasts:
      'It stays until the next publication that changes what readers see, or until a text appears by itself, such as at the end of an embargo. An expiry only takes its text down.',
    oldest: 'the oldest that is kept',
    newest: (moment: string) => `${moment} (the newest)`,
    returning: (texts: string) =>
      `Pictures or documents that were replaced or removed since would be seen again, in: ${texts}. If that is right, choose “Show readers this version” once more.`,
    seen: (version: string) => `${version} (readers see this one)`,
    changed: (titles: readonly string[], others: number) =>
      titles.map(quote).join(', ') + (others > 0 ? ` and ${others} more` : ''),
    otherParts: 'other parts of the site',
    takenDown: 'something was taken down',
    moved:
      'The site has been published again since this list was read, so nothing was changed. Choose once more.',
    newestShown: 'Readers see the newest version of the site again.',
    none: 'No former version is kept. A text that is taken down is removed from all of them.',
    offline: 'The newsroom does not answer, so nothing was changed. Try again in a moment.',
  },
  filter: { active: 'Filter', end: 'Show all' },
  search: {
    corrected: (words: string) =>
      `Nothing contains what you typed. These are the results for “${words}”.`,
    more: (count: number) =>
      `More than ${count} published texts have these words. You see those with the words in the title first, then the newest. Add a word to find the others.`,
  },
  media: {
    title: 'About the upload',
    describe: 'Describe a picture in the text that shows it.',
    notInField:
      'This field takes text only, so the picture was not added. Add it in the field for pictures or, within the text, with the picture button.',
    uploading: (number: number, count: number) => `Uploading ${number} of ${count} …`,
    uploaded: (stored: number, count: number) =>
      count === 1
        ? stored === 1
          ? 'The file is saved in the library.'
          : 'The file was not added.'
        : `${stored} of ${count} files ${stored === 1 ? 'is' : 'are'} saved in the library.`,
    added: (count: number): string =>
      count === 1
        ? 'Choose the file: it is saved when you save the text.'
        : 'Choose what you need of the files: it is saved when you save the text.',
    taken: (count: number): string =>
      count === 1
        ? 'The file was added to the list. Choose or upload others, or close the library.'
        : `${count} files were added to the list. Choose or upload others, or close the library.`,
    renamed: (chosen: string, to: string, taken: string) =>
      `“${chosen}” is now “${to}”, because there is another file named “${taken}”.`,
    known: (chosen: string, as: string) => `“${chosen}” is in the library already, as “${as}”.`,
    rewrittenName: (chosen: string, to: string) =>
      `“${chosen}” is now “${to}”: a name can only have letters from a to z, digits and hyphens. Readers do not see it. To give it another name, rename it on your device and upload it again.`,
    replace: 'Replace',
    replaceAsked: (name: string) =>
      `Replace “${name}”? The new file takes this name. Wherever readers see the old one, they see the new one as soon as the site has been built. Nothing has to be published for that.`,
    restoreAsked: (name: string, who: string, when: string) =>
      `Restore the “${name}” that ${who} replaced on ${when}? It takes the place of the present one, which can be restored in the same way. Wherever readers see that, they see the former one as soon as the site has been built. Nothing has to be published for that.`,
    former: 'The former one, which comes back:',
    present: 'The present one, which readers would no longer see:',
    moved: (who: string, when: string) =>
      `${who} replaced this file on ${when}, after it was shown to you, so yours was not stored. Look at theirs first.`,
    usedIn:
      'These texts use it, and keep their words about it, such as the credit. Read them again:',
  },
  otherPicture: {
    takenOut: 'What was written below was about the other picture, so it was taken out.',
    putBack: 'Put it back',
  },
  today: {
    title: 'Today',
    losses: {
      shown: 'Not published yet, so readers still see it',
      coming: 'Not published yet, so it still appears by itself',
      person: 'Not published yet, so readers still see the person as before',
    },
    inReview: 'Waiting for review',
    ready: 'Ready to be published',
    own: 'Your drafts',
    unsaved: 'Not saved, only in this browser',
    consents: 'Consents that have ended',
    quoting: 'Texts that quote it …',
    noQuoting: 'No other text quotes it or links to it.',
    outdated: 'Translations that are older than the original',
    board: 'All drafts',
    nothing: 'Nothing waits for you.',
    calendar: 'Coming up',
    changes: {
      public: 'goes live by itself',
      expired: 'leaves the site',
      withdrawn: 'is withdrawn',
      'consent-lapsed': 'leaves the site unless the consent is renewed',
      revoked: 'leaves the site: the consent is revoked',
      event: 'event begins',
    },
    waits: (moment: string) => `meant for ${moment}: does not appear before you publish it`,
    late: (moment: string) => `was meant for ${moment}, and is not published`,
    newest: 'Published last',
    more: (count: number) => `Show ${count} more`,
    uncommitted: (count: number, first: string) =>
      count === 1
        ? `${first} in the content folder is not as in the repository`
        : `${count} files in the content folder, such as ${first}, are not as in the repository`,
    uncommittedEffect:
      'Somebody has added, changed or deleted files by hand. Readers and you see what is in the repository, without these changes. Ask the person who looks after the newsroom’s computer to commit them, or to undo them.',
    lastPublication: (moment: string) => `Last publication: ${moment}`,
  },
  history: {
    open: 'History …',
    title: 'History',
    revision: 'Revision',
    compareWith: 'Compare with',
    form: 'What is in the form',
    otherText: 'The other text',
    published: 'published',
    inDraft: 'draft',
    discarded: 'discarded draft',
    restore: 'Restore this revision',
    restored: (revision: string) => `Restored as a draft: ${revision}.`,
    notPublished: 'Readers do not see it until you publish the draft.',
    kept: 'Kept as it is now, because it was added or decided since:',
    onlyKept:
      'Nothing was restored: all that differs is kept as it is now, because it was added or decided since',
    legend:
      'Crossed out: only in the revision that you can restore. Underlined: only in what it is compared with.',
    legendOfOriginal:
      'Struck out: what the original said when it was translated. Underlined: what it says now.',
    since: 'If you restore this discarded draft, what was published since stays in the text.',
    same: 'There is no difference.',
    moved: 'moved',
    flags: { true: 'yes', false: 'no' },
    below: (text: string) => `below ${quote(text)}`,
    first: 'at the beginning',
    none: 'It is not known who changed it.',
  },
  deleted: {
    open: 'Deleted texts and pictures …',
    title: 'Deleted texts and pictures',
    explain:
      'A text comes back as a draft, which you publish; a picture or document is in the library again at once, also in place of the one that replaced it. If a text has a draft now, its discarded ones are in its history.',
    choose: 'What to restore',
    restore: 'Restore',
    file: 'Picture or document',
    draft: 'Draft',
    replaced: 'Replaced',
    none: 'Nothing was deleted or replaced.',
  },
  presence: {
    alsoOpen: (names: string, count: number) =>
      `${names} also ${count === 1 ? 'has' : 'have'} this text open.`,
    otherWindow: 'You also have this text open in another window.',
    saved: (who: string, when: string) =>
      `This text was saved by ${who} on ${when}. Your screen shows it as it was before.`,
    self: 'you',
    status: (status: string, who: string) => `The status was set to ${quote(status)} by ${who}.`,
    statuses: { draft: 'Draft', pending_review: 'In review', pending_publish: 'Ready' },
    joined:
      'When you save, changes in different places are put together; if both of you changed the same place, you are shown both wordings and choose one.',
    published: (who: string) => `This draft was published by ${who}.`,
    discarded: (who: string) => `This draft was discarded by ${who}.`,
    ended: 'This draft was published or discarded.',
    deleted: (who: string, when: string) =>
      `This text was deleted by ${who} on ${when}. It can be restored: it is listed at the end of “Today”, under “Deleted texts and pictures …”.`,
    setAside: 'What you save now is set aside as a draft, listed under “Today”.',
    over: 'What you save now becomes a new one.',
    show: 'Show what is stored',
  },
  uncovered: {
    title: 'The consent does not cover this',
    explain: 'Nothing is saved yet. The consent in this form does not cover:',
    advice:
      'Once it is saved, the history keeps it for good, even if you change it before publication. Use a pseudonym, leave it empty, or complete the consent first.',
    hiddenName:
      'The person has a pseudonym, but the consent still covers the real name. Take “Real name” out of “Agreed to”, unless the person goes on agreeing to it.',
    back: 'Back to the form',
    save: 'Save it all the same',
  },
  formerName: {
    title: 'Both names would be public',
    explain: (count: number) =>
      `The name from before, or a part of it, is still written in ${count === 1 ? 'one place' : `${count} places`}. Readers could tell who it is. Read the whole text as well: of very many places, only the first are listed.`,
    coming:
      'A draft in another language hides the person behind a pseudonym, and that is already written here. Readers could tell who it is.',
    hidden:
      'A testimony on the site hides this person behind another name. Readers could tell who it is.',
    'kept-name':
      'Another language goes on showing the former pseudonym. If that one became known, change it there too:',
    'named-in-draft':
      'A draft in another language still has the name from before. Nobody sees it yet: change it there before it is published:',
    others:
      'Publish all languages at once: change each text, save it and set it to “Ready”. Then “Publish …” in one of them publishes all that are ready.',
    elsewhere:
      'Other texts still have the name from before, or a part of it: change them first, or readers can tell who it is. Of very many places, only the first are listed.',
    address:
      'Where the name is in an address: write another address and publish the text. Then remove the former one under “Former addresses”, and publish again. Until then, it still leads to the text, with the name in it.',
    back: 'Back to the text',
    publish: 'Publish it all the same',
    ready: 'Set it to “Ready” all the same',
  },
  problems: {
    unsaved: 'Nothing was saved. ',
    summary: (count: number) =>
      count === 1
        ? 'Not saved: one field needs your attention.'
        : `Not saved: ${count} fields need your attention.`,
    notReadyTitle: 'Something is missing',
    notReady: (count: number) =>
      count === 1
        ? 'Before this can be published, one field needs your attention:'
        : `Before this can be published, ${count} fields need your attention:`,
    doubtful: 'Look at these fields again before you publish:',
    inText: (beginning: string) => (beginning ? `At ${quote(beginning)}: ` : ''),
    item: (number: number) => `No. ${number}: `,
    entry: (title: string, collection: string) => `${quote(title)} (${collection})`,
    field: (label: string) => `field “${label}”`,
    at: (words: string) => `at ${quote(words)}`,
    paragraph: (number: number) => `paragraph ${number} of the text`,
    fileLine: (line: number) => `line ${line} of the file`,
    table: (name: string) => `Table “${name}”`,
    media: (name: string) => `File “${name}” of the media library`,
    folder: (name: string) => `Folder “${name}”`,
    file: (name: string) => `File “${name}”`,
  },
  publish: {
    button: 'Publish …',
    endsRollBack:
      'Readers now see a former version of the site. This publication shows them all the newest texts again, not only this one.',
    inReview: 'It is still in review: a colleague may be reading it.',
    untranslated: (language: string) =>
      `This translation is not finished: it still has the words of the original (${language}) in`,
    originalChanged:
      'The original has changed since this translation was begun. Look whether the translation follows it',
    untranslatedField: 'These are still the words of the original.',
    aligned: (language: string) =>
      `The text in ${language}, published or draft, changes too, but only in`,
    waits:
      'It waits too: one language does not show what another holds back. If readers should see it earlier, change it there after this publication:',
    alsoChanged: (language: string) => `The text in ${language} changed too`,
    together: (languages: string) =>
      `Published at the same time, so that no text shows the name that another hides: the draft in ${languages}, which is ready.`,
    companions:
      'Published at the same time, because one of these texts leads to the other and each is ready',
    publishedWith: (title: string) => `Published at the same time: ${quote(title)}.`,
    removed: (label: string) => `${label} (is removed)`,
    returns: (language: string) => `The published text in ${language} becomes public again.`,
    leaves: (language: string, moment?: string) =>
      `The published text in ${language} leaves the site too${moment ? `, on ${moment}` : ''}.`,
    withdrawnIn: (language: string, reason: string, who: string, when: string) =>
      `The text in ${language} is withdrawn (${who}, ${when}). Readers see this reason: ${quote(reason)}`,
    otherTimes:
      'These translations do not appear at the same time: each keeps its own. If one should appear at another, change it there',
    title: 'Publish',
    now: 'Readers will see this text as soon as the site has been built, usually within a minute.',
    correction: (when: string) => `Readers see the correction of ${when} only from then on.`,
    changes:
      'Readers will see the changes as soon as the site has been built, usually within a minute.',
    event:
      'The event changes, or its name in calendars, the headline. “Updated at” becomes the moment of publication, so that calendars that follow the newsroom take the change. Anybody who saved the calendar file keeps the old event: tell them. If readers should know what is different, cancel and add a correction first.',
    dated: (day: string) =>
      `Its date is ${day}: readers find it among the texts of that time, not at the top.`,
    sameHeadline:
      'These texts have the same headline. If readers should tell them apart, cancel and change this one:',
    inNoMenu: 'No menu leads to this page. To add it to one, once it is published',
    eventOver:
      'The date of the event has passed: readers see that it is over, and the press page no longer lists it.',
    eventEndsBefore: 'The event ends before readers see this text.',
    eventBeginsBefore: 'The event begins before readers see this text.',
    missingWords: (language: string) =>
      `Readers of this text will not see the following, which is not written in ${language}`,
    lostContact:
      'These texts name this person as a contact, and then no longer do. Those that name nobody else then show the press office:',
    leavesNow: 'Readers see this text now. It leaves the site as soon as you publish.',
    kept: 'Only what takes the text off the site is published now. Your other changes stay a draft, since they can’t be published yet:',
    draft: '“Hold back” is on, so readers will not see it.',
    scheduled: (moment: string, label: string) =>
      `Readers will see it from ${moment}, by itself (field ${quote(label)}).`,
    embargoed: (moment: string) =>
      `It is embargoed: nothing of it is public before ${moment}. Then it appears by itself.`,
    withdrawn: 'Its address will show a notice that says when and why it was withdrawn.',
    staysWithdrawn:
      'It stays withdrawn: its address shows a notice that says when and why, as it does now.',
    expired: (moment: string) => `It expired on ${moment}, so it will not be on the site.`,
    'consent-lapsed': 'The consent has ended, so it will not be on the site.',
    renamed: (from: string, to: string, field: string) =>
      `The name shown changes from ${quote(from)} to ${quote(to)}. If that is a pseudonym, cancel and turn on ${quote(field)}: then you are asked about later texts with the former name too.`,
    renewed: (moment: string) =>
      `Readers do not see it now: the consent ended on ${moment}. Publish only if the person has agreed again.`,
    ends: (moment: string) => `It leaves the site by itself on ${moment}.`,
    other: 'Readers will see the change wherever this is used, on older texts too.',
    failed:
      'The site cannot be built at present, so readers do not see this until other content is corrected. “Today” says what.',
    settings: 'Readers will see the change on all pages that it concerns.',
    unsetZone: (own: string, noon: string, shown: string) =>
      `The time zone is UTC. That of your device is ${own}: an embargo until ${noon} would end when your clock shows ${shown}. If you write times by your clock, cancel and choose your time zone first: moments that texts already have stay the same later.`,
    newShared: 'Readers see it as soon as a published text uses it.',
    spokesperson:
      'Readers will see this person on the press page, with the e-mail and telephone given here, and wherever a text names them.',
    changedTitle: 'What is published has changed meanwhile',
    changedMeanwhile: (who: string, when: string) =>
      `${who} changed what readers see on ${when}, in the same places as this draft:`,
    ofPublished: 'What is published',
    alsoPublished: 'Also changed in what is published, and kept either way',
    ofDraft: 'This draft',
    alsoDraft: 'Also changed in this draft',
    decide:
      'Only one of the two can be published. If you publish the draft, the other stays in the history.',
    publishOwn: 'Publish the draft',
    deletedTitle: 'Someone else deleted the published text',
    deletedMeanwhile: (who: string, when: string) =>
      `${who} deleted it on ${when}, after this draft was begun.`,
    bringBack: 'If you publish the draft, the text comes back.',
    publishAgain: 'Publish it again',
    keepDraft: 'Cancel and keep the draft',
    movedTitle: 'The draft has changed',
    moved: (who: string, when: string) =>
      `${who} saved this draft on ${when}, after it was shown to you, so nothing was done. Read it first.`,
    movedTranslation: (who: string, when: string, language: string) =>
      `${who} changed the draft in ${language} on ${when}. It would be published too, so nothing was done. Read it first.`,
    handEdited:
      'Nothing was published and nothing is lost: your draft is kept, and readers see what they saw before. Ask the person who looks after the newsroom’s files to finish or undo that change, then publish again.',
  },
  deletion: {
    title: 'Delete',
    asked: (title: string) => `Delete ${quote(title)}?`,
    titleWithdraw: 'Withdraw',
    askedWithdraw: (title: string) => `Withdraw ${quote(title)}?`,
    translations:
      'Its versions in other languages stay. If they have to go too, withdraw or delete each of them:',
    removed: 'Readers do not see it now, so it is simply removed. The history keeps it.',
    gone: (address: string) => `Its page ${address} disappears from the site.`,
    notice: (address: string) =>
      `Readers could see it, so its address ${address} stays and shows a notice that says when and why it was withdrawn.`,
    draft: (who: string, when: string) =>
      `There is a draft of this text, saved by ${who} on ${when}. It stays, and gets the withdrawal too: publishing it does not bring the text back.`,
    reason: 'Reason (public; do not repeat what the text said)',
    reasonNeeded: 'Write a reason that readers may see.',
    instead: 'Read instead (optional; the notice links to it)',
    insteadUnknown:
      '“Read instead”: type a word of its headline and choose a text from the list, or leave the field empty.',
    links: 'These texts refer to it:',
    refused: 'It can’t be deleted while it is used. Change these texts first:',
    replacement: 'Topic that takes its place',
    replaceable:
      'It is used in the texts below. If another topic is to take its place in all of them, and in drafts, choose it:',
    replace: 'Replace and delete',
    replacementNeeded: 'Choose the topic that takes its place.',
    drafts: 'Drafts that use it:',
    stillPublic: 'Readers still see it',
    /** When the newsroom did not answer. */
    maybePublic: 'Readers may still see it',
    takeOff:
      'Try again. If it endangers somebody, do not wait: the person who looks after the newsroom’s computer can take it off the site by hand. “Operating a newsroom” says how, under “When something leaked”.',
    reasonLost: (reason: string) =>
      `The list of protected names can’t be read, so the notice does not give your reason. Write it there when the list can be read again: ${quote(reason)}`,
    placeElsewhere:
      'The place from before stays in these texts. If it could endanger the person, change it there first:',
    mediaElsewhere: 'A picture or document of this text is also in these texts, and stays there:',
    wordsElsewhere:
      'These texts quote this one or link to it, and go on doing so until you change them:',
    moreElsewhere: (count: number) =>
      `And ${count} more. To find all of them, look in ${quote('Search everything')} for words of this text that others may quote, and for its address.`,
    commonElsewhere: (count: number) =>
      `Other texts that have words of this one which more than ten texts share: ${count}. These are mostly standard sentences. If it is a sentence of the person, look for it in ${quote('Search everything')}.`,
    revoked: (field: string) =>
      `The notice stays for good. If the person has taken the consent back, cancel: write the moment into ${quote(field)} and publish. Then no notice remains.`,
  },
  address: {
    title: 'The web address changes',
    change: (from: string, to: string) => `From ${from} to ${to}.`,
    alias: 'The old address will lead readers to the new one, by itself.',
    hiddenAlias:
      'The old address will lead readers to the new one, by itself, unless it has a name that a pseudonym hides.',
    links: 'These texts link to it; their links go on working:',
    /** Of a topic, whose old address is not kept. */
    ended:
      'Nothing will lead from the old address to the new one: links on other sites, bookmarks and those who follow the topic in a feed find nothing there any more.',
    confirm: 'Change the address',
  },
  leave: {
    title: 'Changes that are not saved',
    text: 'You have changes that are not saved. Leave this page without them?',
    yes: 'Leave without saving',
    /** Said when the entry is discarded or withdrawn. */
    lost: 'What is not saved in the form is lost, and can’t be restored.',
  },
  discard: {
    title: 'Discard draft',
    asked: (title: string, isPublished: boolean) =>
      `Discard ${quote(title)}? ${isPublished ? 'What is published stays as it is. ' : ''}The draft can be restored: it is listed at the end of “Today”, under “Deleted texts and pictures …”.`,
    yes: 'Discard',
  },
  typedAhead: {
    title: 'Your last words are not in the form',
    explanation:
      'You typed them while the entry was being saved, and the place where they belong has changed meanwhile. Copy them and paste them where you want them.',
    label: 'What you typed',
  },
  unsavedForm: {
    title: 'Changes that were never saved',
    own: (when: string) => `You made changes here on ${when} that were never saved:`,
    other: (who: string, when: string) =>
      `${who} made changes here on ${when} that were never saved. They stay in this browser for ${who}. If you show and save them, the history has them under your name.`,
    unkept:
      'This browser can’t keep what you have not saved: if it closes, your changes are lost. Save now, and again whenever you have written more.',
    yes: 'Show them',
    no: 'Forget them',
    leave: 'Leave them',
  },
  moment: {
    date: 'Date',
    time: 'Time',
    clear: 'Clear',
    now: 'Now',
    follows: (moment: string) => `When you publish, it follows the embargo: ${moment}.`,
    skipped: (time: string, shown: string) =>
      `On this day, clocks are set forward, and ${time} does not exist: it is ${shown} now.`,
  },
  reference: {
    unpublished: 'not published yet',
    create: (label: string) => `New: ${label} (in another window)`,
    placeholder: 'Choose …',
    none: 'Nothing found',
    unread: 'The newsroom does not answer. Open this list again in a moment.',
    loading: 'Loading …',
    missing: (key: string) => `${key} (not found)`,
  },
  select: {
    guidance: {
      menu: 'The up and down arrow keys move, Enter chooses, Escape closes the list.',
      input: 'Type to search. The down arrow key opens the list.',
      value: 'The left and right arrow keys move between what is chosen, Backspace removes it.',
    },
    chosen: (label: string) => `${label} is chosen.`,
    removed: (label: string) => `${label} is removed.`,
    cleared: 'Nothing is chosen.',
    offered: (count: number) => (count === 1 ? 'One entry' : `${count} entries`),
  },
  list: {
    addFiles: 'Add several files …',
    expand: (item: string) => `Open ${quote(item)}`,
    collapse: (item: string) => `Close ${quote(item)}`,
    move: (item: string) => `Move ${quote(item)}`,
    remove: (item: string) => `Remove ${quote(item)}`,
    removed: (item: string) => `Removed: ${quote(item)}.`,
    moveRole: 'movable item',
    howToMove:
      'Press Space to pick the item up, the arrow keys to move it, Space again to put it down, Escape to put it back.',
    pickedUp: (place: number) => `Item ${place} is picked up.`,
    movedTo: (place: number, count: number) => `Now at place ${place} of ${count}.`,
    putDown: (place: number) => `Put down at place ${place}.`,
    putBack: 'Put back where it was.',
  },
  group: {
    add: (label: string) => `Add: ${label}`,
    remove: (label: string) => `Remove: ${label}`,
  },
  status: {
    label: 'Publication status',
    newEntry: 'New: not saved yet.',
    shared: 'Published. Readers see it wherever a text uses it.',
    settings: 'Published. Readers see it on all pages that it concerns.',
    sharedDraft: 'Not published yet. Publish it before a text that uses it.',
    unpublished: 'Not published yet. When you publish it:',
    changed:
      'There are changes that are not published yet. What is published stays as it is until then.',
    changedUnseen: 'There are changes that are not published yet.',
    /** Said while a draft is open that takes from readers what they see, or would see. */
    losses: {
      shown:
        'Not published yet: readers still see it. Choose “Publish …”, so that it leaves the site.',
      coming:
        'Not published yet: it still appears by itself, as it was published. Choose “Publish …” to change that.',
      person:
        'Not published yet: readers still see the person as before. Choose “Publish …” to change that.',
    },
    setAsideTitle: 'This draft can’t be published',
    setAside:
      'This draft was set aside because somebody else changed the same place. It can’t be published beside the other text: take over what is missing there, then discard it here.',
    openOther: 'Open the other text',
    noAddress: 'none while it is set aside',
    hasSetAside: 'Set aside because two people changed the same place',
    useSetAside: 'Take over what you want from there, then discard that draft.',
    formerVersion:
      'Readers see a former version of the site; “Today” says which, and until when. What is in this form may be older there, or missing.',
    unbuilt:
      'The site has not been built yet, so readers see nothing. The first time takes some minutes.',
    oncePublished: 'When you publish the changes:',
    unseen: 'Readers do not see it.',
    release: 'Turn off “Hold back” and publish.',
    renew: (field: string) =>
      `If the person agrees again, write a later day in ${quote(field)} and publish.`,
    restore: (field: string, languages: string) =>
      `The consent was revoked, which counts in every language. If the person agrees again, clear ${quote(field)} (${languages}) and publish.`,
    since: (moment: string) => `since ${moment}`,
    until: (moment: string) => `until ${moment}`,
    dated: (moment: string, end?: string) =>
      `dated ${moment}${end === undefined ? '' : `, until ${end}`}`,
    scheduledFor: (moment: string) => `for ${moment}`,
    address: 'Web address',
    comingAddress: 'Web address once published',
    translations: 'Translations',
    open: (language: string) => `Open in ${language}`,
    create: (language: string) => `Create in ${language}`,
    inProgress: 'in progress',
    excluded: (field: string) =>
      `The consent does not cover a translation. Before you publish one, mark that under ${quote(field)}, if the person agrees.`,
    isOlder: 'older than this text',
    hasChanged: 'changed since this translation',
    whatChanged: (language: string) => `What changed in ${language}`,
    creating: 'Creating …',
    saveFirst: 'Save this text first.',
    noticeShown: 'Readers see a notice with the reason at its address.',
    undoWithdrawal: 'Undo the withdrawal',
    withdrawalUndone:
      'The withdrawal is taken out of the form. Publish, and readers see the text again.',
  },
  errors,
  decap,
  form: { parts: 'Parts of this form' },
  body: { loading: 'Loading the editor …' },
  preview: { loading: 'Loading the preview …' },
};

export type Messages = Omit<typeof messages, 'decap'> & {
  readonly decap: Omit<typeof decap, 'phrases'> & { readonly phrases: object };
};
