import type { Root } from 'mdast'

/** The one step from text to mdast. Every node has a position that refers to the text. */
export type Engine = (text: string) => Root
