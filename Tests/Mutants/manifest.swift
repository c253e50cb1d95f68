// The macros, the plug-ins and their dependents are not built with mutants.
do {
  let leftOut = [
    "ArchitectureTests", "Dioxide", "DioxideMacros", "DioxideMacrosTests", "DioxideTesting", "DioxideTestingTests",
    "DioxideTests", "DioxideCommandPlugin", "DioxideBuildPlugin", "GraphDrawingTests",
  ]
  package.targets.removeAll { leftOut.contains($0.name) }
  package.products.removeAll { $0.name != "dioxide" }
}
