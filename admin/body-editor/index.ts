import './body-editor.css';

export { BodyControl, type BodyControlProps } from './body-control.ts';
