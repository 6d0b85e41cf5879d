// Replaces a Decap module that registers all backends, widgets and languages. admin/start-admin.ts registers what the model needs.
export {};
