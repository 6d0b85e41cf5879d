// Decap's list registers all its backends, widgets and languages. admin/start-admin.ts registers what the model needs.
export {};
