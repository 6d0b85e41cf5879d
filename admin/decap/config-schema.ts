/** Replaces Decap's validation, which needs `eval`. admin/config/decap-config.test.ts validates the configuration instead. */
export function validateConfig(): void {}
