import { defineContentType } from './content-type.ts';
import { getContrast, backgroundColors, leastContrast } from './contrast.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice, flag } from '../fields/choice.ts';
import { color } from '../fields/color.ts';
import { imageFile } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { reference, references } from '../fields/reference.ts';
import { group, list, localized } from '../fields/structure.ts';
import { email, link, paragraphs, telephone, text } from '../fields/text.ts';
import { languageCodePattern } from '../language-code.ts';

const siteFields = {
  name: text({
    label: { en: 'Name', es: 'Nombre' },
    hint: { en: 'Of the organization.', es: 'De la organización.' },
    meaning: 'name',
    max: 100,
  }),
  sample: flag({
    label: { en: 'Sample newsroom', es: 'Sala de prensa de muestra' },
    hint: {
      en: 'Marks every page as fictitious.',
      es: 'Señala cada página como ficticia.',
    },
  }),
  tagline: localized(
    text({
      label: { en: 'Tagline', es: 'Lema' },
      hint: { en: 'One line beside the name.', es: 'Una línea junto al nombre.' },
      meaning: 'slogan',
      max: 140,
    }),
  ),
  description: localized(
    text({
      label: { en: 'Description', es: 'Descripción' },
      hint: { en: 'For search engines and feeds.', es: 'Para buscadores y canales.' },
      meaning: 'description',
      max: 300,
    }),
  ),
  timeZone: text({
    label: { en: 'Time zone', es: 'Zona horaria' },
    hint: {
      en: 'In which dates and times are shown, such as America/New_York.',
      es: 'En la que se muestran fechas y horas, como America/New_York.',
    },
    pattern: {
      expression: /^[A-Za-z_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/,
      remedy: {
        en: 'Write a name from the IANA list, such as America/New_York.',
        es: 'Escriba un nombre de la lista de la IANA, por ejemplo America/New_York.',
      },
    },
  }),
  logo: optional(
    imageFile({
      label: { en: 'Logo', es: 'Logotipo' },
      hint: {
        en: 'Shown instead of the name in the page head. PNG with transparent background.',
        es: 'Se muestra en lugar del nombre en la cabecera. PNG con fondo transparente.',
      },
    }),
  ),
  colors: group({
    label: { en: 'Colours', es: 'Colores' },
    hint: {
      en: 'Contrast with the background is checked (WCAG 2.2: at least 4.5 to 1).',
      es: 'Se comprueba el contraste con el fondo (WCAG 2.2: al menos 4,5 a 1).',
    },
    fields: {
      accent: color({ label: { en: 'Accent on light', es: 'Acento sobre claro' } }),
      accentOnDark: color({ label: { en: 'Accent on dark', es: 'Acento sobre oscuro' } }),
    },
  }),
  contact: group({
    label: { en: 'Press office', es: 'Oficina de prensa' },
    fields: {
      email: email({ label: { en: 'E-mail', es: 'Correo' }, meaning: 'email' }),
      telephone: optional(
        telephone({ label: { en: 'Telephone', es: 'Teléfono' }, meaning: 'telephone' }),
      ),
      address: optional(
        paragraphs({ label: { en: 'Address', es: 'Dirección' }, meaning: 'address', max: 400 }),
      ),
      hours: optional(localized(text({ label: { en: 'Hours', es: 'Horario' }, max: 140 }))),
    },
  }),
  feedIdentity: optional(
    text({
      label: { en: 'Identity in feeds', es: 'Identidad en los canales' },
      hint: {
        en: 'By which feed readers know our texts: a domain of ours, a comma, a year in which it was ours. Set it once; never change it.',
        es: 'Por la que los lectores de canales reconocen nuestros textos: un dominio nuestro, una coma, un año en que lo fue. Fíjela una vez y no la cambie nunca.',
      },
      pattern: {
        // An authority and a date as tag URIs have them (RFC 4151, section 2.1).
        expression: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,},(19|20)\d\d$/,
        remedy: {
          en: 'Write a domain, a comma and a year, such as example.org,2011.',
          es: 'Escriba un dominio, una coma y un año, por ejemplo example.org,2011.',
        },
      },
    }),
  ),
  pressContacts: references({
    label: { en: 'Press contacts', es: 'Contactos de prensa' },
    hint: {
      en: 'In the order of the press page.',
      es: 'En el orden de la página de prensa.',
    },
    to: 'people',
  }),
  boilerplate: optional(
    reference({
      label: { en: 'Boilerplate', es: 'Texto institucional' },
      hint: {
        en: 'Shown under releases that name no other.',
        es: 'Figura al pie de los comunicados que no nombran otro.',
      },
      to: 'boilerplates',
    }),
  ),
  usage: localized(
    paragraphs({
      label: { en: 'How to use the material', es: 'Cómo usar el material' },
      hint: {
        en: 'Licence and credit, for the press page.',
        es: 'Licencia y crédito, para la página de prensa.',
      },
      max: 2000,
    }),
  ),
  actions: list({
    label: { en: 'Ways to act', es: 'Formas de actuar' },
    hint: {
      en: 'What readers can do; shown on the front page.',
      es: 'Lo que se puede hacer; figura en la portada.',
    },
    max: 4,
    item: group({
      label: { en: 'Action', es: 'Acción' },
      fields: {
        title: localized(text({ label: { en: 'Title', es: 'Título' }, max: 80 })),
        text: localized(text({ label: { en: 'Text', es: 'Texto' }, max: 240 })),
        link: localized(link({ label: { en: 'Link', es: 'Enlace' } })),
        linkText: localized(text({ label: { en: 'Link text', es: 'Texto del enlace' }, max: 60 })),
      },
    }),
  }),
} satisfies Fields;

/** The site's settings. */
export type SiteValues = FieldValues<typeof siteFields>;

/** Sections of the site that navigation items can link to by name. */
export const sections = {
  releases: { en: 'Releases', es: 'Comunicados' },
  reports: { en: 'Reports', es: 'Informes' },
  testimonies: { en: 'Testimonies', es: 'Testimonios' },
  topics: { en: 'Topics', es: 'Temas' },
  people: { en: 'People', es: 'Personas' },
  press: { en: 'For the press', es: 'Para la prensa' },
} as const;

export type Section = keyof typeof sections;

const navigationItem = group({
  label: { en: 'Item', es: 'Elemento' },
  hint: {
    en: 'Choose a section, a page or a link: one of the three.',
    es: 'Elija una sección, una página o un enlace: uno de los tres.',
  },
  fields: {
    section: optional(choice({ label: { en: 'Section', es: 'Sección' }, values: sections })),
    page: optional(reference({ label: { en: 'Page', es: 'Página' }, to: 'pages' })),
    link: optional(localized(link({ label: { en: 'Link', es: 'Enlace' } }))),
    label: optional(
      localized(
        text({
          label: { en: 'Label', es: 'Etiqueta' },
          hint: {
            en: 'Left empty, it is the name of the section or page.',
            es: 'Si se deja vacía, es el nombre de la sección o página.',
          },
          max: 40,
        }),
      ),
    ),
  },
});

const navigationFields = {
  main: list({
    label: { en: 'Main navigation', es: 'Navegación principal' },
    hint: { en: 'The menu at the top of every page.', es: 'El menú al principio de cada página.' },
    max: 8,
    item: navigationItem,
  }),
  footer: list({
    label: { en: 'Footer', es: 'Pie de página' },
    hint: { en: 'The links at the end of every page.', es: 'Los enlaces al final de cada página.' },
    max: 12,
    item: navigationItem,
  }),
} satisfies Fields;

/** The navigation's settings. */
export type NavigationValues = FieldValues<typeof navigationFields>;

const languagesFields = {
  languages: list({
    label: { en: 'Languages', es: 'Idiomas' },
    hint: {
      en: 'The first is the default: its addresses have no language prefix.',
      es: 'El primero es el principal: sus direcciones no llevan prefijo de idioma.',
    },
    item: group({
      label: { en: 'Language', es: 'Idioma' },
      fields: {
        code: text({
          label: { en: 'Code', es: 'Código' },
          hint: {
            en: 'Two or three letters, such as en or es.',
            es: 'Dos o tres letras, como en o es.',
          },
          pattern: {
            expression: languageCodePattern,
            remedy: {
              en: 'Write a language code, such as en or es.',
              es: 'Escriba un código de idioma, por ejemplo en o es.',
            },
          },
        }),
        name: text({
          label: { en: 'Name', es: 'Nombre' },
          hint: { en: 'In the language itself.', es: 'En el propio idioma.' },
          max: 40,
        }),
      },
    }),
  }),
} satisfies Fields;

/** The languages' settings. */
export type LanguagesValues = FieldValues<typeof languagesFields>;

const oneTargetEach = (values: NavigationValues) =>
  (['main', 'footer'] as const).flatMap((menu) =>
    values[menu].flatMap((item, index) => {
      const targets = [item.section, item.page, item.link].filter(Boolean).length;
      const problems = [];
      if (targets !== 1)
        problems.push({
          field: `${menu}.${index}`,
          cause:
            targets === 0
              ? { en: 'the item leads nowhere', es: 'el elemento no lleva a ninguna parte' }
              : { en: 'the item leads to two places', es: 'el elemento lleva a dos sitios' },
          remedy: {
            en: 'Choose one of section, page and link.',
            es: 'Elija uno: sección, página o enlace.',
          },
        });
      if (item.link && !item.label)
        problems.push({
          field: `${menu}.${index}.label`,
          cause: { en: 'a link has no label', es: 'un enlace no tiene etiqueta' },
          remedy: {
            en: 'Write a label for each language.',
            es: 'Escriba una etiqueta para cada idioma.',
          },
        });
      return problems;
    }),
  );

const languagesOnce = ({ languages }: LanguagesValues) => {
  const codes = languages.map(({ code }) => code);
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  if (codes.length === 0)
    return [
      {
        field: 'languages',
        cause: {
          en: 'the newsroom has no language',
          es: 'la sala de prensa no tiene ningún idioma',
        },
        remedy: {
          en: 'List at least one, such as code: en and name: English.',
          es: 'Indique al menos uno, por ejemplo el código es con el nombre Español.',
        },
      },
    ];
  return repeated
    ? [
        {
          field: 'languages',
          cause: {
            en: `the language ${repeated} is listed twice`,
            es: `el idioma ${repeated} figura dos veces`,
          },
          remedy: { en: 'List each language once.', es: 'Indique cada idioma una sola vez.' },
        },
      ]
    : [];
};

const settingsFile = { layout: 'shared', extension: 'yml' } as const;

const legibleColors = ({ colors }: SiteValues) =>
  (
    [
      ['accent', 'light'],
      ['accentOnDark', 'dark'],
    ] as const
  ).flatMap(([name, theme]) => {
    const contrast = getContrast(colors[name], backgroundColors[theme]);
    if (contrast >= leastContrast) return [];
    return [
      {
        field: `colors.${name}`,
        cause: {
          en: `${colors[name]} has a contrast of ${contrast.toFixed(1)} to 1 with the ${theme} background ${backgroundColors[theme]}`,
          es: `${colors[name]} tiene un contraste de ${contrast.toFixed(1).replace('.', ',')} a 1 con el fondo ${theme === 'light' ? 'claro' : 'oscuro'} ${backgroundColors[theme]}`,
        },
        remedy: {
          en: `Choose a ${theme === 'light' ? 'darker' : 'lighter'} colour: at least ${leastContrast} to 1 (WCAG 2.2 AA).`,
          es: `Elija un color más ${theme === 'light' ? 'oscuro' : 'claro'}: al menos ${String(leastContrast).replace('.', ',')} a 1 (WCAG 2.2 AA).`,
        },
      },
    ];
  });

/** Name, colours, contacts: `settings/site.yml`. */
export const site = defineContentType({
  ...settingsFile,
  name: 'settings/site',
  label: { en: 'Site', es: 'Sitio' },
  labelSingular: { en: 'Site', es: 'Sitio' },
  fields: siteFields,
  rules: [legibleColors],
});

/** Menus: `settings/navigation.yml`. */
export const navigation = defineContentType({
  ...settingsFile,
  name: 'settings/navigation',
  label: { en: 'Navigation', es: 'Navegación' },
  labelSingular: { en: 'Navigation', es: 'Navegación' },
  fields: navigationFields,
  rules: [oneTargetEach],
});

/** Languages: `settings/languages.yml`. */
export const languages = defineContentType({
  ...settingsFile,
  name: 'settings/languages',
  label: { en: 'Languages', es: 'Idiomas' },
  labelSingular: { en: 'Languages', es: 'Idiomas' },
  fields: languagesFields,
  rules: [languagesOnce],
});
