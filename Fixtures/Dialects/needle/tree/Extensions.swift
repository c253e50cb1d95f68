extension InboxComponent {
  var list: ListComponent { shared { ListComponent(parent: self) } }
}
