import type { BodyProblem } from '../../src/markdown/types.ts';
import { getAdminLanguage } from '../admin-language.ts';

/** The checks speak English; here is what they say in Spanish, by the code of the problem. */
export const SPANISH_PROBLEMS: Record<string, string> = {
  'chart-rows':
    'Al gráfico le faltan números que se puedan dibujar. Escríbalos en la tabla o indique un archivo CSV, no ambas cosas.',
  'component-content': 'El elemento está vacío, o contiene algo que no admite.',
  'component-inline': 'El elemento está dentro de una línea de texto. Póngalo en líneas propias.',
  'component-unknown':
    'No existe un elemento con este nombre. Use los del menú «Elementos del informe».',
  'footnote-duplicate':
    'Esta nota al pie está definida dos veces; solo se muestra la primera. Dé otro nombre a la segunda.',
  'footnote-undefined':
    'Falta el texto de esta nota al pie. Escríbalo al final, detrás de su marca y dos puntos.',
  'footnote-unused':
    'Ningún texto remite a esta nota al pie, así que no se muestra. Ponga su marca donde corresponda.',
  'heading-empty': 'El título está vacío. Escriba su texto o quítelo.',
  'heading-h1': 'Un título con un solo # competiría con el titular. El título más alto lleva ##.',
  'heading-skipped': 'Se salta un nivel de título. Use el nivel que falta.',
  'html-attribute': 'Este atributo de HTML no se admite. Quítelo; el diseño da forma al texto.',
  'html-tag': 'Esta etiqueta de HTML no se admite. Dígalo con los botones, o quítela.',
  'image-address': 'Esta imagen no está en la sala de prensa. Súbala con el botón de imagen.',
  'image-alt': 'La imagen no tiene descripción. Diga lo que muestra, para quienes no la ven.',
  'key-findings-list':
    'Las conclusiones principales necesitan una lista. Escriba cada una como punto de la lista.',
  'link-address':
    'Este enlace no lleva a ninguna página. Escriba https://…, mailto:…, tel:… o una página de este sitio.',
  'link-anchor': 'Ningún título de este texto tiene esa ancla.',
  'link-text': 'El enlace no tiene palabras. Diga entre los corchetes adónde lleva.',
  'mdx-export':
    'Una línea empieza con «export», y eso haría del informe un programa. Use otra palabra.',
  'mdx-expression':
    'Un informe no puede calcular nada. Escriba el resultado mismo, o \\{ si quiere una llave.',
  'mdx-import':
    'Una línea empieza con «import», y eso haría del informe un programa. Use otra palabra.',
  'mdx-syntax':
    'El informe no se puede leer a partir de aquí. Cierre cada etiqueta, y escriba \\< o \\{ para esos signos.',
  'prop-expression': 'Un valor está calculado. Escriba el valor mismo, entre comillas.',
  'prop-missing':
    'Al elemento le falta un dato obligatorio. Ábralo desde el menú «Elementos del informe».',
  'prop-unknown': 'El elemento no tiene un dato con este nombre.',
  'prop-value': 'Un dato del elemento tiene un valor que no vale.',
  'reference-undefined': 'Este enlace remite a una dirección que no está definida.',
  'table-content': 'Una tabla de datos contiene exactamente una tabla, o indica un archivo CSV.',
  'too-deep': 'Hay demasiadas citas, listas o etiquetas unas dentro de otras.',
};

/** What is wrong and what to write instead, in the language of the admin. */
export function formatProblemText({ code, cause, remedy }: BodyProblem): string {
  const spanish = getAdminLanguage() === 'es' ? SPANISH_PROBLEMS[code] : undefined;
  return spanish ?? `${cause} ${remedy}`;
}
