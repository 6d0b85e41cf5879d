/**
 * Most bytes of a picture or document, and of all that are sent with an entry. GitHub warns of files above 50 MB and refuses
 * those above 100 MB; other hosts have less room.
 */
export const maxBytes = 50_000_000;
