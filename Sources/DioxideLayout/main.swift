import DioxideGraphviz

// The program `dioxide-layout`: lays one graph out, for a `dioxide` that is fully static and cannot load a library.
LayoutWorker.run(LayoutWorker.arguments)
