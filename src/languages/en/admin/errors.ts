/** Messages for the errors of the newsroom's server, by code. */
export const errors = {
  codes: {
    'hand-edited':
      'Someone is changing this on the newsroom’s computer, outside the admin, so it was not overwritten. Ask the person who looks after the newsroom’s files to finish or undo that change, then try again.',
    'checked-out':
      'Someone is working on this draft outside the admin. Ask the person who looks after the newsroom’s files.',
    locked: 'Another program is busy with the newsroom’s files. Try again in a moment.',
    repository:
      'The newsroom’s files are in the middle of other work. Ask the person who looks after them.',
    damaged:
      'A part of the newsroom’s files is damaged, so this text or file can’t be read, and nothing is saved in its place. What you wrote is still on your screen. Do not write the text again: tell the person who looks after the newsroom’s files at once, who can restore it from the backup. The window in which the newsroom runs says what is damaged. Other texts are not affected.',
    undone:
      'Nothing was published or taken down, and your draft is kept. Outside the admin, somebody has undone what the newsroom published or took down, and the site is not built until that is brought back or confirmed. Tell the person who looks after the newsroom’s files at once: the window in which it runs, and the notice about the site, name the commands. Then try again. Meanwhile, you can still withdraw a text.',
    foreign:
      'This draft also changes other files. Ask the person who looks after the newsroom’s files to publish it.',
    failed:
      'The newsroom could not do this, for a technical reason. Nothing is lost: what you wrote is still on your screen. Try again in a moment. If it fails again, ask the person who looks after the newsroom’s computer: the window in which it runs says more.',
    disk: 'Readers see what they saw before: nothing can be saved, published or taken off the site, because the disk of the newsroom’s computer is full or read-only. What you wrote is still on your screen. Tell the person who looks after that computer at once, then try again.',
    permission:
      'Readers see what they saw before: this could not be saved, published or taken off the site, because the newsroom may not write some of its files. They may belong to another account of its computer. What you wrote is still on your screen. Tell the person who looks after that computer at once, then try again.',
    path: 'The newsroom can’t keep a file at this place or under this name. Ask the person who looks after its files.',
    'not-found': 'This draft or file is no longer there. Reload the page.',
    'too-large':
      'This is too large to be saved at once. What you wrote is still on your screen. If you have added more than 50 MB of pictures and documents since you last saved, take the last ones out, save, and add them again a few at a time. Divide a very long text.',
    conflict: 'Someone else changed it at the same time. Reload the page and try again.',
    exists: 'There is already an entry of this name.',
    content: 'It can’t be published yet.',
    protected:
      'It was not saved: it holds a name, address or number that this newsroom protects. What you wrote is still on your screen.',
    guard:
      'The list of protected names can’t be read, so nothing is saved. What you wrote is still on your screen. Tell the person who looks after the newsroom’s computer. To take a text off the site, withdraw it, or hold it back and change nothing else.',
    purged:
      'This text was removed from the newsroom’s whole history after you opened it, so it was not saved. What you wrote is still on your screen. Ask the person who looks after the newsroom’s files whether any of it may be kept.',
    'in-use': 'Other texts refer to it.',
    settings: 'Without its settings there is no newsroom, so they have to stay.',
    withdrawn: 'Its address shows the notice of a withdrawn entry, which has to stay.',
    malformed:
      'The newsroom could not make sense of what this page sent. Copy what is not saved yet, then reload the page.',
    building: 'The site is being built. Wait until it is ready.',
    'unknown-version': 'This version is no longer kept. Close this window and choose another.',
    'roll-back':
      'This version can’t be shown, so readers see what they saw before. Choose another, or ask the person who looks after the newsroom’s computer: the window in which it runs says more.',
    'not-signed-in':
      'You are not signed in, so this was not done. Your text is still here: try again, and sign in.',
    'other-user':
      'In another window of this browser, somebody else has signed in, so this was not done. Your text is still here: sign in again in this window.',
  } as Readonly<Record<string, string>>,
};
