declare module 'react-dom/client' {
  /** The methods that the page of a preview uses. */
  export interface Root {
    render(node: import('react').ReactNode): void;
    unmount(): void;
  }
  export function createRoot(element: Element): Root;
}
