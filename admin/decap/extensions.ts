// Decap's list registers all its backends, widgets and languages. admin/start.ts registers what the model needs.
export {};
