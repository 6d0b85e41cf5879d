import { z } from 'zod';
import { defineAddresses, type Addresses } from '../addresses/api-addresses.ts';
import { formatDocument } from './document.ts';

/** The schema of a property, and how its value comes from a view. */
export type Property<V, S extends z.ZodType> = readonly [
  schema: S,
  from: (view: V, addresses: Addresses) => z.input<S>,
];

/** The properties of an object, in their order. One that the view has under the same name has no function. */
export type Properties<V, S extends z.ZodRawShape> = {
  readonly [K in keyof S]:
    | Property<V, S[K] extends z.ZodType ? S[K] : never>
    | readonly [schema: K extends keyof V ? OfType<S[K], V[K]> : never];
};

/** A schema, if it takes values of a type. */
type OfType<S, T> =
  S extends z.ZodType<unknown, infer I> ? ([T] extends [Immutable<I>] ? S : never) : never;

type Immutable<I> = I extends readonly (infer Item)[] ? readonly Item[] : I;

/** A document of the API or a part of one: its schema, and the mapping from a view. */
export interface Resource<V, S extends z.ZodType> {
  readonly schema: S;
  from(view: V, addresses: Addresses): z.infer<S>;
}

/** What names and describes an object in the published schemas. */
export interface Naming {
  /** For parts that several documents share. */
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
}

/** Defines properties that several resources share. */
export const defineProperties =
  <V>() =>
  <S extends z.ZodRawShape>(properties: Properties<V, S>): Properties<V, S> =>
    properties;

/** Properties that come from a part of a view. */
export const fromPart = <V, P, S extends z.ZodRawShape>(
  getPart: (view: V) => P,
  properties: Properties<P, S>,
): Properties<V, S> =>
  Object.fromEntries(
    toEntries(properties).map(([name, [schema, from]]) => [
      name,
      [schema, (view: V, addresses: Addresses) => from(getPart(view), addresses)],
    ]),
  ) as unknown as Properties<V, S>;

const toEntries = <V, S extends z.ZodRawShape>(properties: Properties<V, S>) =>
  Object.entries(properties).map(([name, [schema, from]]): [string, Property<V, z.ZodType>] => [
    name,
    [schema, from ?? ((view) => view[name as keyof V])],
  ]);

/** Defines a resource: each property once, with its schema and its mapping from the view. */
export const defineResource =
  <V>() =>
  <S extends z.ZodRawShape>(
    properties: Properties<V, S>,
    naming: Naming = {},
  ): Resource<V, z.ZodObject<S>> => {
    const entries = toEntries(properties);
    const shape = Object.fromEntries(
      entries.map(([name, [schema]]) => [name, schema]),
    ) as unknown as S;
    return {
      schema: z.object(shape).meta({ ...naming }),
      from: (view, addresses) =>
        Object.fromEntries(
          entries.map(([name, [, from]]) => [name, from(view, addresses)]),
        ) as z.infer<z.ZodObject<S>>,
    };
  };

/** The view of a document, with the site and the language of its addresses. */
type DocumentView = { readonly language: string } & (
  | { readonly site: { readonly url: string } }
  | { readonly siteUrl: string }
);

/** The value of a document, with addresses in the language of its view. */
export const toDocument = <V extends DocumentView, S extends z.ZodType>(
  { from }: Resource<V, S>,
  view: V,
): z.infer<S> =>
  from(view, defineAddresses('site' in view ? view.site.url : view.siteUrl, view.language));

/** A document as JSON text. */
export const formatResource = <V extends DocumentView, S extends z.ZodType>(
  resource: Resource<V, S>,
  view: V,
): string => formatDocument(resource.schema, toDocument(resource, view));
