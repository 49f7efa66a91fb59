import { Outlet } from '@tanstack/react-router'
import { NoticeRegion } from './shell/NoticeRegion'

export function Root() {
  return (
    <>
      <Outlet />
      <NoticeRegion />
    </>
  )
}
