import { listsOf } from '../model/log-linear-model.ts'

/** A graph of dependences between lists in which every ring of four or more has a chord. */
export interface DecomposableGraph {
  /** Largest sets of lists all connected with one another, as bits. */
  readonly cliques: readonly number[]
  /** What neighbouring cliques share, each as often as it separates; never the empty set. */
  readonly separators: readonly number[]
}

/** Every decomposable graph on the lists: 8 for three lists, 61 for four, 822 for five, 18,154 for six. */
export function decomposableGraphs(listCount: number): readonly DecomposableGraph[] {
  const edges: (readonly [number, number])[] = []
  for (let one = 0; one < listCount; one++) {
    for (let other = one + 1; other < listCount; other++) edges.push([one, other])
  }
  const graphs: DecomposableGraph[] = []
  for (let choice = 0; choice < 2 ** edges.length; choice++) {
    const neighbours = new Array<number>(listCount).fill(0)
    edges.forEach(([one, other], at) => {
      if (((choice >> at) & 1) === 0) return
      neighbours[one]! |= 1 << other
      neighbours[other]! |= 1 << one
    })
    const graph = takeApart(neighbours)
    if (graph !== undefined) graphs.push(graph)
  }
  return graphs
}

/**
 * Visits vertices by the number of visited neighbours (Tarjan and Yannakakis 1984, SIAM J. Comput.
 * 13:566). The graph is decomposable if the visited neighbours of each vertex are connected with one
 * another; a clique ends where the next vertex has no more of them than the last.
 */
function takeApart(neighbours: readonly number[]): DecomposableGraph | undefined {
  const cliques: number[] = []
  const separators: number[] = []
  let visited = 0
  let clique = 0
  let before = -1
  for (let step = 0; step < neighbours.length; step++) {
    const vertex = mostConnected(neighbours, visited)
    const earlier = (neighbours[vertex] as number) & visited
    if (!isComplete(neighbours, earlier)) return undefined
    const count = listsOf(earlier).length
    if (step > 0 && count <= before) {
      cliques.push(clique)
      if (earlier !== 0) separators.push(earlier)
      clique = earlier
    }
    clique |= 1 << vertex
    visited |= 1 << vertex
    before = count
  }
  return { cliques: [...cliques, clique], separators }
}

function mostConnected(neighbours: readonly number[], visited: number): number {
  let best = -1
  let most = -1
  neighbours.forEach((near, vertex) => {
    const count = listsOf(near & visited).length
    if (((visited >> vertex) & 1) === 1 || count <= most) return
    best = vertex
    most = count
  })
  return best
}

function isComplete(neighbours: readonly number[], vertices: number): boolean {
  return listsOf(vertices).every((list) => {
    const itself = 1 << (list - 1)
    return ((neighbours[list - 1] as number) & vertices) === (vertices & ~itself)
  })
}
