import { readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';

/** The schema of sitemaps.org as its npm package ships it: the official file. */
const official = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');

const toSchema = (namespace: string, body: string) => `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}"
  targetNamespace="${namespace}" elementFormDefault="qualified">${body}</xsd:schema>`;

const oneOf = (name: string, parts: string) =>
  `<xsd:element name="${name}"><xsd:complexType><xsd:sequence>${parts}</xsd:sequence></xsd:complexType></xsd:element>`;

const element = (name: string, type: string, more = '') =>
  `<xsd:element name="${name}" type="${type}" ${more}/>`;

const dated =
  '<xsd:simpleType name="date"><xsd:union memberTypes="xsd:date xsd:dateTime"/></xsd:simpleType>';

/** The schema of the index, written after https://www.sitemaps.org/protocol.html#index. */
const index = toSchema(
  'http://www.sitemaps.org/schemas/sitemap/0.9',
  dated +
    oneOf(
      'sitemapindex',
      `<xsd:element name="sitemap" maxOccurs="50000"><xsd:complexType><xsd:sequence>${
        element('loc', 'xsd:anyURI') + element('lastmod', 'date', 'minOccurs="0"')
      }</xsd:sequence></xsd:complexType></xsd:element>`,
    ),
);

/** Google's extensions, written after its documentation: its own files may not be copied. */
const image = toSchema(
  'http://www.google.com/schemas/sitemap-image/1.1',
  oneOf('image', element('loc', 'xsd:anyURI')),
);

const news = toSchema(
  'http://www.google.com/schemas/sitemap-news/0.9',
  dated +
    '<xsd:simpleType name="language"><xsd:restriction base="xsd:string"><xsd:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></xsd:restriction></xsd:simpleType>' +
    oneOf(
      'news',
      `${oneOf('publication', element('name', 'xsd:string') + element('language', 'language'))}${
        element('publication_date', 'date') + element('title', 'xsd:string')
      }`,
    ),
);

const xhtml = toSchema(
  'http://www.w3.org/1999/xhtml',
  `<xsd:element name="link"><xsd:complexType>${['rel', 'hreflang', 'href']
    .map((name) => `<xsd:attribute name="${name}" type="xsd:anyURI" use="required"/>`)
    .join('')}</xsd:complexType></xsd:element>`,
);

/** Elements allowed in a page: the official schema is strict about elements of other namespaces. */
const whole = `<?xml version="1.0"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
<xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="image.xsd"/>
<xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
<xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml.xsd"/></xsd:schema>`;

const encode = (text: string) => new TextEncoder().encode(text);

xmlRegisterInputProvider(
  new XmlBufferInputProvider({
    'sitemap.xsd': encode(official),
    'image.xsd': encode(image),
    'news.xsd': encode(news),
    'xhtml.xsd': encode(xhtml),
  }),
);

const defineValidator = (schema: string, url: string) => {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema, { url }));
  return (xml: string) => validator.validate(XmlDocument.fromString(xml));
};

/** @throws where a sitemap is not valid */
export const validateSitemap = defineValidator(whole, 'whole.xsd');

/** @throws where an index of sitemaps is not valid */
export const validateSitemapIndex = defineValidator(index, 'index.xsd');
