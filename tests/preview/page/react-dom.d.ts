declare module 'react-dom/client' {
  /** As far as the page of a preview uses it. */
  export interface Root {
    render(node: import('react').ReactNode): void;
    unmount(): void;
  }
  export function createRoot(element: Element): Root;
}
