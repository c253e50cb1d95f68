Root.shared.signIn("guest")
let screen = BookingScreen.open(for: "Albatross")
print(screen.model.boat)
