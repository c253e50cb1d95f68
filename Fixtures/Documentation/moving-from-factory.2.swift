protocol EmailPort {}
