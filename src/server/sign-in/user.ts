import { z } from 'zod';

/** The person who is signed in: the author of what they save. */
export const userSchema = z.strictObject({
  // Git ends a name at < and >, and its header at a line break. It drops a name of punctuation only.
  name: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^<>\p{Cc}]+$/u)
    .regex(/[\p{L}\p{N}]/u),
  // Typed with a capital, it would be another person's: “Ruth is here, too”.
  email: z.email().max(254).toLowerCase(),
});

export type User = z.infer<typeof userSchema>;
