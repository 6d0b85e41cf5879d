import stylesheet from '../styles/feed.css?url';

/** Address of the stylesheet with which browsers show feeds to people. */
export const feedStylesheet: string = stylesheet;
