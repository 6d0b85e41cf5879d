import './body-editor.css';

export { BodyControl } from './body-control.ts';
