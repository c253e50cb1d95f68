import DioxideGraphviz

// The program `dioxide-layout`: lays out one graph, on behalf of a fully static `dioxide` that cannot load libraries.
LayoutWorker.run(LayoutWorker.arguments)
