/** Decap compiles its schema by evaluating text. admin/config/decap-config.test.ts holds the configuration to it instead. */
export function validateConfig(): void {}
